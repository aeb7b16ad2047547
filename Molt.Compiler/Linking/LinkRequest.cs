namespace Molt.Compiler.Linking;

/// <summary>What to link, and how.</summary>
public sealed record LinkRequest
{
    /// <summary>The program's object files.</summary>
    public required IReadOnlyList<string> ObjectFiles { get; init; }

    /// <summary>The runtime and sysroot to link against; its target is the target of the program.</summary>
    public required RuntimePack Runtime { get; init; }

    /// <summary>What the program calls itself where the object format has a place for that. It is not the output's name, which may be a temporary one.</summary>
    public required string Name { get; init; }

    /// <summary>Where the executable goes.</summary>
    public required string Output { get; init; }

    /// <summary>Whether symbols and debugging information are left out.</summary>
    public bool Strip { get; init; }
}

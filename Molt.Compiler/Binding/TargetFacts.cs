namespace Molt.Compiler.Binding;

/// <summary>What a program can ask of its target when it runs, and what is known of that when it is compiled.</summary>
/// <param name="Platform"><c>sys.platform</c>.</param>
/// <param name="OperatingSystem"><c>os.name</c>, which is also the name of the module with the system's calls.</param>
public sealed record TargetFacts(string Platform, string OperatingSystem)
{
    /// <summary><c>sys.implementation.name</c>.</summary>
    public const string Implementation = "molt";

    /// <summary>The language's version: the first three items of <c>sys.version_info</c>.</summary>
    public static readonly (long Major, long Minor, long Micro) Version = (Runtime.SysModule.Major, Runtime.SysModule.Minor, Runtime.SysModule.Micro);
}

using System.Collections.Immutable;
using System.Text.Json;
using Molt.Compiler.Text;

namespace Molt.Compiler.Linking;

/// <summary>
/// The folder <c>Molt.Runtime.&lt;rid&gt;</c>: the translated runtime of one target and the sysroot that its programs are linked against.
/// </summary>
public sealed record RuntimePack
{
    /// <summary>The environment variable that names a folder of runtime packs.</summary>
    public const string PacksVariable = "MOLT_PACKS";

    private const string Manifest = "pack.json";

    /// <summary>The full path of the folder.</summary>
    public required string Directory { get; init; }

    /// <summary>What the pack is for.</summary>
    public required TargetDescription Target { get; init; }

    /// <summary>Full paths of the objects that stand first on the linker's command line.</summary>
    public required ImmutableArray<string> StartFiles { get; init; }

    /// <summary>Full paths of the libraries of the target, searched as one group.</summary>
    public required ImmutableArray<string> Libraries { get; init; }

    /// <summary>Full paths of the objects that stand last.</summary>
    public required ImmutableArray<string> EndFiles { get; init; }

    /// <summary>The archive of the translated runtime.</summary>
    public string Archive => Path.Combine(Directory, "libmolt.a");

    /// <summary>The bitcode of the runtime functions that are worth inlining.</summary>
    public string InlineBitcode => Path.Combine(Directory, "inline.bc");

    /// <summary>The folder of the units of the library, which there need not be.</summary>
    public string Units => Path.Combine(Directory, "lib");

    private IEnumerable<string> Files => [.. StartFiles, .. Libraries, .. EndFiles, Archive, InlineBitcode];

    /// <summary>
    /// Finds and reads the pack of <paramref name="target"/>: in <paramref name="packs"/> when that is given (or that folder itself), or else in the folder that
    /// <c>MOLT_PACKS</c> names, or else in <c>packs</c> beside the compiler or, where NuGet has unpacked that, among NuGet's packages. Null, with a diagnostic, when there is none that can be read.
    /// </summary>
    public static RuntimePack? Find(TargetDescription target, string? packs, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(diagnostics);
        packs ??= Environment.GetEnvironmentVariable(PacksVariable) is { Length: > 0 } chosen
            ? chosen
            : FindInstalled(target, AppContext.BaseDirectory);
        // A package folder is one pack; else the folder holds the packs of several targets.
        string directory = File.Exists(Path.Combine(packs, Manifest)) ? packs : Path.Combine(packs, $"Molt.Runtime.{target.Rid}");
        return Load(target, Path.GetFullPath(directory), diagnostics);
    }

    /// <summary>
    /// The folder <c>packs</c> beside the compiler, unless there is none and the compiler stands in a package that NuGet has unpacked
    /// (<c>molt.toolchain.HOST/VERSION/tools</c>): then the pack of the same version, in the package beside that.
    /// </summary>
    internal static string FindInstalled(TargetDescription target, string compilerFolder)
    {
        string beside = Path.Combine(compilerFolder, "packs");
        string version = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(compilerFolder))) ?? "";
        string package = Path.GetFullPath(Path.Combine(version, "..", "..", $"molt.runtime.{target.Rid}", Path.GetFileName(version)));
        return !System.IO.Directory.Exists(beside) && File.Exists(Path.Combine(package, Manifest)) ? package : beside;
    }

    /// <summary>Reads the pack in <paramref name="directory"/>. Null, with a diagnostic, when that cannot be done.</summary>
    public static RuntimePack? Load(TargetDescription target, string directory, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(diagnostics);
        string manifest = Path.Combine(directory, Manifest);
        if (!File.Exists(manifest))
        {
            diagnostics.Report("", DiagnosticDescriptors.RuntimePackMissing, target.Rid, directory);
            return null;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(manifest));
            JsonElement root = document.RootElement;
            if (root.GetProperty("rid").GetString() != target.Rid)
            {
                throw new FormatException($"it is for '{root.GetProperty("rid").GetString()}'");
            }

            RuntimePack pack = new()
            {
                Directory = directory,
                Target = target,
                StartFiles = Paths(root, "startFiles", directory),
                Libraries = Paths(root, "libraries", directory),
                EndFiles = Paths(root, "endFiles", directory),
            };
            if (pack.Files.FirstOrDefault(static file => !File.Exists(file)) is { } missing)
            {
                throw new FormatException($"'{Path.GetRelativePath(directory, missing)}' is missing");
            }

            return pack;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or FormatException or InvalidOperationException
            or IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(manifest, DiagnosticDescriptors.RuntimePackUnreadable, exception.Message.TrimEnd('.'), target.Rid);
            return null;
        }
    }

    private static ImmutableArray<string> Paths(JsonElement root, string property, string directory) =>
        [.. root.GetProperty(property).EnumerateArray().Select(element => Path.Combine(directory, element.GetString()!))];
}

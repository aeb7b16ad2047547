using System.Collections.Frozen;

namespace Molt.Tasks;

/// <summary>What the variables of conditions stand for on a target.</summary>
internal sealed class MarkerEnvironment
{
    /// <summary>The version of Python that is compiled.</summary>
    public const string PythonVersion = "3.14";

    private readonly FrozenDictionary<string, string> _values;

    private MarkerEnvironment(Dictionary<string, string> values) => _values = values.ToFrozenDictionary();

    /// <summary>The names of the variables, without <c>extra</c>.</summary>
    public static FrozenSet<string> Names { get; } = For("linux-x64", "0")._values.Keys.ToFrozenSet();

    /// <summary>The value of a variable.</summary>
    public string this[string name] => _values[name];

    /// <summary>The environment of a target.</summary>
    /// <param name="runtimeIdentifier">The target.</param>
    /// <param name="fullVersion">The version of CPython whose library it has.</param>
    public static MarkerEnvironment For(string runtimeIdentifier, string fullVersion)
    {
        string system = runtimeIdentifier.Split('-')[0];
        string architecture = runtimeIdentifier[(runtimeIdentifier.LastIndexOf('-') + 1)..];
        return new(new()
        {
            ["python_version"] = PythonVersion,
            ["python_full_version"] = fullVersion,
            ["implementation_name"] = "molt",
            ["implementation_version"] = fullVersion,
            ["platform_python_implementation"] = "Molt",
            ["python_implementation"] = "Molt",
            ["os_name"] = system == "win" ? "nt" : "posix",
            ["sys_platform"] = system switch { "win" => "win32", "osx" => "darwin", var other => other },
            ["platform_system"] = system switch { "win" => "Windows", "osx" => "Darwin", "wasi" => "WASI", _ => "Linux" },
            ["platform_machine"] = (system, architecture) switch
            {
                ("win", "x64") => "AMD64",
                ("win", "arm64") => "ARM64",
                ("osx", "arm64") => "arm64",
                (_, "x64") => "x86_64",
                (_, "arm64") => "aarch64",
                (_, "wasm") => "wasm32",
                (_, var other) => other,
            },
            ["platform_release"] = "",
            ["platform_version"] = "",
        });
    }
}

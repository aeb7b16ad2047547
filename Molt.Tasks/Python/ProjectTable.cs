using Tomlyn;
using Tomlyn.Model;

namespace Molt.Tasks;

/// <summary>The requirements of a Python project, the table <c>[project]</c> of its <c>pyproject.toml</c> (PEP 621).</summary>
internal static class ProjectTable
{
    /// <summary>What the project needs; nothing, if it has no such table or leaves the list to its build.</summary>
    /// <exception cref="PythonRefusal">The file cannot be read, or an entry is no requirement.</exception>
    public static IReadOnlyList<Requirement> Read(string path)
    {
        string text = File.ReadAllText(path);
        try
        {
            TomlTable document = TomlSerializer.Deserialize<TomlTable>(text) ?? [];
            if (!document.TryGetValue("project", out object? project) || project is not TomlTable table || !table.TryGetValue("dependencies", out object? list))
            {
                return [];
            }

            return list is TomlArray array && array.All(static entry => entry is string)
                ? [.. array.Select(entry => Read((string)entry!, path, text))]
                : throw new PythonRefusal(PythonRefusal.Requirement, "project.dependencies must be a list of texts") { File = path, Line = LineOf(text, "dependencies") };
        }
        catch (TomlException exception)
        {
            throw new PythonRefusal(PythonRefusal.Requirement, $"this is no TOML: {exception.Message.ReplaceLineEndings(" ").Trim()}") { File = path, Line = exception.Line ?? 1 };
        }
    }

    private static Requirement Read(string entry, string path, string text)
    {
        try
        {
            return Requirement.Parse(entry);
        }
        catch (PythonRefusal refusal)
        {
            throw refusal.At(path, LineOf(text, entry));
        }
    }

    private static int LineOf(string text, string part) => Math.Max(text.IndexOf(part, StringComparison.Ordinal), 0) is var index ? text.AsSpan(0, index).Count('\n') + 1 : 1;
}

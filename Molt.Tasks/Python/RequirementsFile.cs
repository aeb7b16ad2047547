using System.Text.RegularExpressions;

namespace Molt.Tasks;

/// <summary>Reads files of requirements as pip does (<c>requirements.txt</c>): one a line, with hashes, comments, other files.</summary>
internal static partial class RequirementsFile
{
    private const int DeepestNesting = 20;

    /// <summary>The requirements in a file and in those that it names.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="PythonRefusal">A line is none.</exception>
    public static IReadOnlyList<Requirement> Read(string path)
    {
        List<Requirement> requirements = [];
        Dictionary<string, VersionSpecifiers> constraints = [];
        Read(path, requirements, constraints, isConstraint: false, 0);
        return [.. requirements.Select(requirement => constraints.TryGetValue(requirement.Name, out VersionSpecifiers? limit) ? requirement with { Versions = requirement.Versions.And(limit) } : requirement)];
    }

    private static void Read(string path, List<Requirement> requirements, Dictionary<string, VersionSpecifiers> constraints, bool isConstraint, int depth)
    {
        foreach ((string line, int number) in Lines(path))
        {
            try
            {
                if (Option(line) is (var option, var value))
                {
                    if (option is not ("-r" or "--requirement" or "-c" or "--constraint"))
                    {
                        throw new PythonRefusal(PythonRefusal.Requirement, $"the option '{option}' is not understood here: indexes are set by MoltPythonIndex, and packages are taken from wheels alone");
                    }

                    string other = Path.GetFullPath(value, Path.GetDirectoryName(path)!);
                    if (depth >= DeepestNesting || !File.Exists(other))
                    {
                        throw new PythonRefusal(PythonRefusal.Requirement, $"the file '{value}' does not exist, or names itself");
                    }

                    Read(other, requirements, constraints, isConstraint || option is "-c" or "--constraint", depth + 1);
                    continue;
                }

                string[] hashes = [.. Hash.Matches(line).Select(static match => match.Groups["hash"].Value.ToLowerInvariant())];
                Requirement requirement = Requirement.Parse(Hash.Replace(line, "")) with { Hashes = hashes };
                if (isConstraint)
                {
                    constraints[requirement.Name] = constraints.GetValueOrDefault(requirement.Name, VersionSpecifiers.Any).And(requirement.Versions);
                }
                else
                {
                    requirements.Add(requirement);
                }
            }
            catch (PythonRefusal refusal) when (refusal.File is null)
            {
                throw refusal.At(path, number);
            }
        }
    }

    private static (string Option, string Value)? Option(string line)
    {
        if (!line.StartsWith('-'))
        {
            return null;
        }

        string[] parts = line.Split([' ', '=', '\t'], 2, StringSplitOptions.TrimEntries);
        return parts[0].Length > 2 && parts[0][1] != '-' ? (parts[0][..2], line[2..].Trim()) : (parts[0], parts.Length > 1 ? parts[1] : "");
    }

    /// <summary>The lines without comments, those put together that a backslash joins, each with the number of its first.</summary>
    private static IEnumerable<(string Line, int Number)> Lines(string path)
    {
        string joined = "";
        int first = 0;
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            first = joined.Length == 0 ? number : first;
            string text = Comment.Replace(line, "").Trim();
            if (text.EndsWith('\\'))
            {
                joined += text[..^1] + " ";
                continue;
            }

            if ((joined + text).Trim() is { Length: > 0 } whole)
            {
                yield return (whole, first);
            }

            joined = "";
        }

        if (joined.Trim().Length > 0)
        {
            yield return (joined.Trim(), first);
        }
    }

    [GeneratedRegex(@"(^|\s)#.*$")]
    private static partial Regex Comment { get; }

    [GeneratedRegex(@"\s--hash[= ]sha256:(?<hash>[0-9a-fA-F]{64})(?=\s|$)")]
    private static partial Regex Hash { get; }
}

using System.Collections.Frozen;
using NuGet.Packaging.Licenses;

namespace Molt.Tasks;

/// <summary>What a package says of itself in its file <c>METADATA</c> (core metadata, PEP 566 and what followed).</summary>
internal sealed record WheelMetadata
{
    /// <summary>The classifiers that mean one licence.</summary>
    private static readonly FrozenDictionary<string, string> s_classifiers = new Dictionary<string, string>
    {
        ["License :: OSI Approved :: MIT License"] = "MIT",
        ["License :: OSI Approved :: MIT No Attribution License (MIT-0)"] = "MIT-0",
        ["License :: OSI Approved :: Apache Software License"] = "Apache-2.0",
        ["License :: OSI Approved :: ISC License (ISCL)"] = "ISC",
        ["License :: OSI Approved :: Mozilla Public License 2.0 (MPL 2.0)"] = "MPL-2.0",
        ["License :: OSI Approved :: Python Software Foundation License"] = "PSF-2.0",
        ["License :: OSI Approved :: The Unlicense (Unlicense)"] = "Unlicense",
        ["License :: OSI Approved :: zlib/libpng License"] = "Zlib",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The name in its normal form.</summary>
    public required string Name { get; init; }

    /// <summary>The version.</summary>
    public required PythonVersion Version { get; init; }

    /// <summary>The versions of Python that it is for.</summary>
    public required VersionSpecifiers Python { get; init; }

    /// <summary>What it needs.</summary>
    public required IReadOnlyList<Requirement> Requires { get; init; }

    /// <summary>The licence as an SPDX expression; null if it does not say so.</summary>
    public string? License { get; init; }

    /// <summary>Reads the file.</summary>
    /// <param name="text">Its content.</param>
    /// <param name="origin">The wheel, for errors.</param>
    /// <exception cref="PythonRefusal">It is none.</exception>
    public static WheelMetadata Parse(string text, string origin)
    {
        ILookup<string, string> fields = Fields(text).ToLookup(static field => field.Name, static field => field.Value, StringComparer.OrdinalIgnoreCase);
        string name = fields["Name"].FirstOrDefault() ?? "";
        PythonVersion version = PythonVersion.TryParse(fields["Version"].FirstOrDefault() ?? "") ?? throw Refuse("it has no version");
        VersionSpecifiers python = VersionSpecifiers.TryParse(fields["Requires-Python"].FirstOrDefault() ?? "") ?? throw Refuse("the versions of Python that it is for cannot be read");
        if (name.Length == 0)
        {
            throw Refuse("it has no name");
        }

        try
        {
            return new()
            {
                Name = Requirement.NormalName(name),
                Version = version,
                Python = python,
                Requires = [.. fields["Requires-Dist"].Select(Requirement.Parse)],
                License = fields["License-Expression"].Concat(fields["License"]).Concat(fields["Classifier"].Select(static text => s_classifiers.GetValueOrDefault(text, "")))
                    .FirstOrDefault(IsLicense),
            };
        }
        catch (PythonRefusal refusal)
        {
            throw Refuse(refusal.Message);
        }

        PythonRefusal Refuse(string reason) => new(PythonRefusal.Wheel, $"the metadata of '{origin}' cannot be used: {reason}");
    }

    /// <summary>Whether a text is an SPDX expression; the older field holds anything, at times the whole licence.</summary>
    private static bool IsLicense(string text)
    {
        try
        {
            return text.Length is > 0 and < 200 && NuGetLicenseExpression.Parse(text).Type is LicenseExpressionType.License or LicenseExpressionType.Operator;
        }
        catch (NuGetLicenseExpressionParsingException)
        {
            return false;
        }
    }

    /// <summary>The fields before the first empty line; lines that begin with a blank continue the one before.</summary>
    private static IEnumerable<(string Name, string Value)> Fields(string text)
    {
        List<(string Name, string Value)> fields = [];
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.Length == 0)
            {
                break;
            }

            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line[0] is ' ' or '\t' && fields.Count > 0)
            {
                fields[^1] = (fields[^1].Name, fields[^1].Value + "\n" + line.Trim());
            }
            else if (colon > 0)
            {
                fields.Add((line[..colon], line[(colon + 1)..].Trim()));
            }
        }

        return fields;
    }
}

using System.Globalization;
using System.Security;
using System.Text;

namespace Molt.Tasks;

/// <summary>What NuGet imports into each project that uses a library's package, directly or through others.</summary>
internal static class PackageImports
{
    /// <summary>Where it stands in the package.</summary>
    public static string FileName(string package) => $"buildTransitive/{package}.props";

    /// <summary>The properties of a package with these files, which needs these Python packages.</summary>
    public static byte[] Of(string package, IEnumerable<string> files, IReadOnlyList<string> pythonRequirements)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"<Project>\n  <ItemGroup>\n    <MoltPackageFolder Include=\"$(MSBuildThisFileDirectory)../src\" PackageId=\"{package}\" />\n");
        foreach (string path in files.Where(static path => path.StartsWith("files/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"    <MoltPackageContent Include=\"$(MSBuildThisFileDirectory)../{ForMSBuild(path)}\" TargetPath=\"{ForMSBuild(path["files/".Length..])}\" CopyToOutputDirectory=\"PreserveNewest\" />\n");
        }

        foreach (string requirement in pythonRequirements)
        {
            text.Append(CultureInfo.InvariantCulture, $"    <MoltPackageRequirement Include=\"{ForMSBuild(requirement)}\" />\n");
        }

        return Encoding.UTF8.GetBytes(text.Append("  </ItemGroup>\n</Project>\n").ToString());
    }

    /// <summary>A path as it stands in an attribute of a project: MSBuild's own characters are escaped, and XML's.</summary>
    private static string ForMSBuild(string path) =>
        SecurityElement.Escape(string.Concat(path.Select(static c => "%*?@$();'".Contains(c) ? $"%{(int)c:X2}" : c.ToString())));
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Molt.Tasks;

/// <summary>Writes a bill of materials as SPDX 2.3 JSON (ISO/IEC 5962 with the additions of 2.3).</summary>
internal static class SpdxWriter
{
    private const string Nothing = "NOASSERTION";

    /// <summary>The document as UTF-8.</summary>
    public static byte[] Write(BillOfMaterials bill)
    {
        JsonArray packages = [];
        JsonArray files = [];
        JsonArray relationships = [Relationship("SPDXRef-DOCUMENT", "DESCRIBES", Id(bill.Root.Id))];
        Dictionary<string, BomComponent> components = bill.Components.ToDictionary(static component => component.Id, StringComparer.Ordinal);
        foreach (BomComponent component in (IEnumerable<BomComponent>)[bill.Root, .. bill.Components, .. bill.Tools])
        {
            packages.Add(Package(component));
            foreach ((string id, BomFile file, string? license) in FilesOf(component))
            {
                files.Add(FileNode(id, file, license));
                relationships.Add(Relationship(Id(component.Id), "CONTAINS", id));
            }

            foreach (string needed in component.DependsOn)
            {
                relationships.Add(Relationship(Id(component.Id), components[needed].Linkage switch
                {
                    BomLinkage.Static => "STATIC_LINK",
                    BomLinkage.Dynamic => "DYNAMIC_LINK",
                    _ => "DEPENDS_ON",
                }, Id(needed)));
            }
        }

        foreach (BomComponent tool in bill.Tools)
        {
            relationships.Add(Relationship(Id(tool.Id), "BUILD_TOOL_OF", Id(bill.Root.Id)));
        }

        JsonObject document = new()
        {
            ["spdxVersion"] = "SPDX-2.3",
            ["dataLicense"] = "CC0-1.0",
            ["SPDXID"] = "SPDXRef-DOCUMENT",
            ["name"] = $"{bill.Root.Name} {bill.Root.Version}",
            ["creationInfo"] = new JsonObject
            {
                ["created"] = SourceEpoch.Format(SourceEpoch.Given ?? SourceEpoch.Earliest),
                ["creators"] = BomDocument.Array(bill.Tools, static tool => JsonValue.Create($"Tool: {tool.Name}-{tool.Version}")),
            },
            ["packages"] = packages,
            ["files"] = files,
            ["relationships"] = relationships,
        };
        document.Insert(4, "documentNamespace", BomDocument.Urn(document));
        return BomDocument.ToBytes(document);
    }

    /// <summary>The files of a component, and those of the modules of a program, which may have a file in common.</summary>
    private static IEnumerable<(string Id, BomFile File, string? License)> FilesOf(BomComponent component) =>
    [
        .. component.Files.Select(file => (Id($"{component.Id}!{file.Path}"), file, component.License)),
        .. component.Modules.Where(static module => module.File is not null)
            .Select(module => (Id($"{component.Id}!{module.Origin}!{module.File!.Path}"), module.File, module.License)).DistinctBy(static file => file.Item1),
    ];

    private static JsonNode Package(BomComponent component)
    {
        string[] hashes = [.. FilesOf(component).Select(static file => file.File.Sha1).Order(StringComparer.Ordinal)];
        JsonObject node = new()
        {
            ["SPDXID"] = Id(component.Id),
            ["name"] = component.Name,
            ["versionInfo"] = component.Version,
            ["downloadLocation"] = Nothing,
            ["filesAnalyzed"] = hashes.Length > 0,
            ["licenseConcluded"] = component.License ?? Nothing,
            ["licenseDeclared"] = component.License ?? Nothing,
            ["copyrightText"] = Nothing,
        };
        if (hashes.Length > 0)
        {
#pragma warning disable CA5350 // The format's field; nothing relies on it.
            string code = Convert.ToHexStringLower(SHA1.HashData(Encoding.ASCII.GetBytes(string.Concat(hashes))));
#pragma warning restore CA5350
            node["packageVerificationCode"] = new JsonObject { ["packageVerificationCodeValue"] = code };
        }

        if (component.Sha512 is { } hash)
        {
            node["checksums"] = new JsonArray(Checksum("SHA512", hash));
        }
        else if (component.Sha256 is { } wheelHash)
        {
            node["checksums"] = new JsonArray(Checksum("SHA256", wheelHash));
        }

        if (component.Purl is { } purl)
        {
            node["externalRefs"] = new JsonArray(new JsonObject
            {
                ["referenceCategory"] = "PACKAGE-MANAGER",
                ["referenceType"] = "purl",
                ["referenceLocator"] = purl,
            });
        }

        string[] modules = [.. component.Modules.Where(static module => module.File is null).Select(static module => module.Name)];
        if (modules.Length > 0)
        {
            node["comment"] = "modules of the runtime: " + string.Join(", ", modules);
        }

        return node;
    }

    private static JsonNode FileNode(string id, BomFile file, string? license) => new JsonObject
    {
        ["SPDXID"] = id,
        ["fileName"] = "./" + file.Path,
        ["checksums"] = new JsonArray(Checksum("SHA1", file.Sha1), Checksum("SHA256", file.Sha256)),
        ["licenseConcluded"] = license ?? Nothing,
        ["copyrightText"] = Nothing,
    };

    private static JsonObject Checksum(string algorithm, string value) => new() { ["algorithm"] = algorithm, ["checksumValue"] = value };

    private static JsonObject Relationship(string from, string type, string to) =>
        new() { ["spdxElementId"] = from, ["relationshipType"] = type, ["relatedSpdxElement"] = to };

    /// <summary>An id of the format, which has letters, digits, dots and hyphens only: a hash keeps apart what that makes alike.</summary>
    private static string Id(string id)
    {
        string readable = string.Concat(id.Select(static c => char.IsAsciiLetterOrDigit(c) || c == '.' ? c : '-')).Trim('-');
        return $"SPDXRef-{readable}-{Digest.Sha256(Encoding.UTF8.GetBytes(id))[..12]}";
    }
}

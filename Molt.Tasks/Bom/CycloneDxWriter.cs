using System.Text.Json.Nodes;

namespace Molt.Tasks;

/// <summary>Writes a bill of materials as CycloneDX 1.6 JSON (ECMA-424).</summary>
internal static class CycloneDxWriter
{
    /// <summary>The document as UTF-8.</summary>
    public static byte[] Write(BillOfMaterials bill)
    {
        JsonObject metadata = [];
        if (SourceEpoch.Given is { } time)
        {
            metadata["timestamp"] = SourceEpoch.Format(time);
        }

        metadata["tools"] = new JsonObject { ["components"] = BomDocument.Array(bill.Tools, Component) };
        metadata["component"] = Component(bill.Root);
        JsonObject document = new()
        {
            ["$schema"] = "http://cyclonedx.org/schema/bom-1.6.schema.json",
            ["bomFormat"] = "CycloneDX",
            ["specVersion"] = "1.6",
            ["version"] = 1,
            ["metadata"] = metadata,
            ["components"] = BomDocument.Array(bill.Components, Component),
            ["dependencies"] = BomDocument.Array([bill.Root, .. bill.Components], Dependencies),
        };
        document.Insert(3, "serialNumber", BomDocument.Urn(document));
        return BomDocument.ToBytes(document);
    }

    private static JsonNode Component(BomComponent component)
    {
        JsonObject node = new()
        {
            ["type"] = component.Type,
            ["bom-ref"] = component.Id,
            ["name"] = component.Name,
            ["version"] = component.Version,
        };
        if (component.Sha512 is { } hash)
        {
            node["hashes"] = new JsonArray(Hash("SHA-512", hash));
        }
        else if (component.Sha256 is { } wheelHash)
        {
            node["hashes"] = new JsonArray(Hash("SHA-256", wheelHash));
        }

        AddLicense(node, component.License);
        if (component.Purl is { } purl)
        {
            node["purl"] = purl;
        }

        JsonArray parts = BomDocument.Array(component.Files, file => new JsonObject
        {
            ["type"] = "file",
            ["bom-ref"] = $"{component.Id}!{file.Path}",
            ["name"] = file.Path,
            ["hashes"] = new JsonArray(Hash("SHA-256", file.Sha256)),
        });
        foreach (BomModule module in component.Modules)
        {
            parts.Add(Module(component, module));
        }

        if (parts.Count > 0)
        {
            node["components"] = parts;
        }

        JsonArray properties = [];
        if (component.RuntimeIdentifier is { } target)
        {
            properties.Add(Property("molt:runtimeIdentifier", target));
        }

        if (component.Linkage != BomLinkage.Source)
        {
            properties.Add(Property("molt:linkage", component.Linkage == BomLinkage.Static ? "static" : "dynamic"));
        }

        if (properties.Count > 0)
        {
            node["properties"] = properties;
        }

        return node;
    }

    private static JsonNode Module(BomComponent component, BomModule module)
    {
        JsonObject node = new() { ["type"] = "library", ["bom-ref"] = $"{component.Id}!{module.Name}", ["name"] = module.Name };
        if (module.File is { } file)
        {
            node["hashes"] = new JsonArray(Hash("SHA-256", file.Sha256));
        }

        AddLicense(node, module.License);
        JsonArray properties = [Property("molt:origin", module.Origin)];
        if (module.File is { } source)
        {
            properties.Add(Property("molt:source", source.Path));
        }

        node["properties"] = properties;
        return node;
    }

    private static JsonNode Dependencies(BomComponent component)
    {
        JsonObject node = new() { ["ref"] = component.Id };
        if (component.DependsOn.Count > 0)
        {
            node["dependsOn"] = BomDocument.Array(component.DependsOn, static id => JsonValue.Create(id));
        }

        return node;
    }

    private static void AddLicense(JsonObject node, string? license)
    {
        if (license is not null)
        {
            node["licenses"] = new JsonArray(new JsonObject { ["expression"] = license });
        }
    }

    private static JsonObject Hash(string algorithm, string content) => new() { ["alg"] = algorithm, ["content"] = content };

    private static JsonObject Property(string name, string value) => new() { ["name"] = name, ["value"] = value };
}

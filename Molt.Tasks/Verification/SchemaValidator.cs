using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Molt.Tasks;

/// <summary>Holds JSON against a schema, as far as the SDK's own schemas go: a keyword that is not known here is a defect.</summary>
internal sealed class SchemaValidator
{
    private readonly JsonElement _schema;

    private SchemaValidator(string resource)
    {
        using Stream stream = typeof(SchemaValidator).Assembly.GetManifestResourceStream(resource) ?? throw new UnreachableException(resource);
        using JsonDocument document = JsonDocument.Parse(stream);
        _schema = document.RootElement.Clone();
    }

    /// <summary>The schema of <c>molt.json</c>.</summary>
    public static SchemaValidator Manifest { get; } = new("molt.schema.json");

    /// <summary>The schema of <c>molt.trust.json</c>.</summary>
    public static SchemaValidator Trust { get; } = new("molt.trust.schema.json");

    /// <summary>What is wrong with a document; null if nothing is.</summary>
    public string? FindError(JsonElement document) => Check(_schema, document, "");

    private static string? Check(JsonElement schema, JsonElement value, string path)
    {
        foreach (JsonProperty keyword in schema.EnumerateObject())
        {
            JsonElement argument = keyword.Value;
            string? error = keyword.Name switch
            {
                "type" => IsOfType(value, argument.GetString()!) ? null : At(path, $"is no {argument.GetString()}"),
                "const" => JsonElement.DeepEquals(argument, value) ? null : At(path, $"is not {argument.GetRawText()}"),
                "enum" => argument.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)) ? null : At(path, $"is none of {argument.GetRawText()}"),
                "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, argument.GetString()!) ? null : At(path, "is not of the form that it must have"),
                "minLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= argument.GetInt32() ? null : At(path, "is too short"),
                "maxLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.Length <= argument.GetInt32() ? null : At(path, "is too long"),
                "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() >= argument.GetDouble() ? null : At(path, "is too small"),
                "maxItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= argument.GetInt32() ? null : At(path, "has too many items"),
                "minProperties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().Count() >= argument.GetInt32() ? null : At(path, "has too little in it"),
                "maxProperties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().Count() <= argument.GetInt32() ? null : At(path, "has too much in it"),
                "uniqueItems" => value.ValueKind != JsonValueKind.Array || AreUnique([.. value.EnumerateArray()]) ? null : At(path, "has an item twice"),
                "required" => argument.EnumerateArray().Select(static name => name.GetString()!)
                    .FirstOrDefault(name => value.ValueKind == JsonValueKind.Object && !value.TryGetProperty(name, out _)) is { } missing ? At(path, $"has no '{missing}'") : null,
                "properties" => CheckProperties(argument, value, path),
                "additionalProperties" => CheckAdditional(schema, argument, value, path),
                "items" => CheckItems(argument, value, path),
                "allOf" => argument.EnumerateArray().Select(part => Check(part, value, path)).FirstOrDefault(static found => found is not null),
                "if" => Check(argument, value, path) is null && schema.TryGetProperty("then", out JsonElement then) ? Check(then, value, path) : null,
                "$schema" or "title" or "description" or "then" => null,
                _ => throw new UnreachableException(keyword.Name),
            };
            if (error is not null)
            {
                return error;
            }
        }

        return null;
    }

    private static string? CheckProperties(JsonElement properties, JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (JsonProperty property in value.EnumerateObject())
        {
            if (!names.Add(property.Name))
            {
                return At(path, $"has '{property.Name}' twice");
            }

            if (properties.TryGetProperty(property.Name, out JsonElement schema) && Check(schema, property.Value, $"{path}.{property.Name}") is { } error)
            {
                return error;
            }
        }

        return null;
    }

    private static string? CheckAdditional(JsonElement schema, JsonElement additional, JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        schema.TryGetProperty("properties", out JsonElement known);
        foreach (JsonProperty property in value.EnumerateObject().Where(property => known.ValueKind != JsonValueKind.Object || !known.TryGetProperty(property.Name, out _)))
        {
            string? error = additional.ValueKind == JsonValueKind.False ? At(path, $"has '{property.Name}', which is not known") : Check(additional, property.Value, $"{path}.{property.Name}");
            if (error is not null)
            {
                return error;
            }
        }

        return null;
    }

    private static string? CheckItems(JsonElement schema, JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        int index = 0;
        foreach (JsonElement item in value.EnumerateArray())
        {
            if (Check(schema, item, $"{path}[{index++}]") is { } error)
            {
                return error;
            }
        }

        return null;
    }

    private static bool IsOfType(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => throw new UnreachableException(type),
    };

    private static bool AreUnique(JsonElement[] items) => items.Select(static item => item.GetRawText()).Distinct(StringComparer.Ordinal).Count() == items.Length;

    private static string At(string path, string message) => $"{(path.Length == 0 ? "it" : $"'{path[1..]}'")} {message}";
}

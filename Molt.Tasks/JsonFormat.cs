using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Molt.Tasks;

/// <summary>How the JSON files are written that Molt makes: the same content gives the same bytes on every machine.</summary>
internal static class JsonFormat
{
    /// <summary>For documents that are put together node by node.</summary>
    public static readonly JsonSerializerOptions Documents = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        // The files are read as UTF-8 and never stand in a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>For records, whose members are named as JSON names them.</summary>
    public static readonly JsonSerializerOptions Records = new(Documents)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };
}

using System.Globalization;

namespace Molt.Tasks;

/// <summary>The time that stands in what is written: that of the environment variable SOURCE_DATE_EPOCH, never the clock's.</summary>
internal static class SourceEpoch
{
    /// <summary>The earliest time that an archive knows; it stands where the format wants a time and none is given.</summary>
    public static DateTimeOffset Earliest { get; } = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The time that is given; null if there is none.</summary>
    public static DateTimeOffset? Given =>
        long.TryParse(Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH"), NumberStyles.None, CultureInfo.InvariantCulture, out long seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(Math.Min(seconds, 4354819198))
            : null;

    /// <summary>A time as RFC 3339 writes it.</summary>
    public static string Format(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;

namespace Molt.Tasks;

/// <summary>
/// Finds a version of each package that is needed on a target, the newest that will do: it takes one package after the other, and where that leads nowhere goes back to
/// the last choice that has to do with it (conflict-directed backjumping).
/// </summary>
internal sealed class PythonResolver
{
    private const int MostSteps = 20_000;
    private const int MostListed = 8;

    private readonly WheelStore _store;
    private readonly MarkerEnvironment _environment;
    private readonly IReadOnlyDictionary<string, string> _preferred;
    private readonly PythonVersion _python;
    private PythonRefusal? _firstFailure;
    private int _steps;

    private PythonResolver(WheelStore store, MarkerEnvironment environment, IReadOnlyDictionary<string, string> preferred)
    {
        _store = store;
        _environment = environment;
        _preferred = preferred;
        _python = PythonVersion.TryParse(environment["python_full_version"])!;
    }

    /// <summary>The packages that fulfil requirements.</summary>
    /// <param name="store">Where they come from.</param>
    /// <param name="environment">The target.</param>
    /// <param name="requirements">What is asked for.</param>
    /// <param name="preferred">Versions that are taken before newer ones where they will do.</param>
    /// <exception cref="PythonRefusal">There are none.</exception>
    public static IReadOnlyList<PythonFile> Resolve(WheelStore store, MarkerEnvironment environment, IEnumerable<Requirement> requirements, IReadOnlyDictionary<string, string> preferred)
    {
        PythonResolver resolver = new(store, environment, preferred);
        ImmutableList<Wanted> wanted = [.. requirements.Where(requirement => requirement.Marker?.Holds(environment, []) ?? true).Select(static requirement => new Wanted(requirement, null))];
        (ImmutableDictionary<string, Pin>? pins, _) = resolver.Solve(ImmutableDictionary<string, Pin>.Empty, wanted);
        return pins is null ? throw resolver._firstFailure! : [.. pins.Values.Select(static pin => pin.File).OrderBy(static file => file.Wheel!.Name, StringComparer.Ordinal)];
    }

    /// <summary>The choices that fulfil all that is wanted, or the names of the packages whose choices stand in the way.</summary>
    private (ImmutableDictionary<string, Pin>? Pins, ImmutableHashSet<string> Culprits) Solve(ImmutableDictionary<string, Pin> pins, ImmutableList<Wanted> wanted)
    {
        if (++_steps > MostSteps)
        {
            throw new PythonRefusal(PythonRefusal.Conflict, $"no versions that fit together were found in {MostSteps} steps: ask for narrower versions of packages that many others need");
        }

        while (wanted.Count > 0 && pins.TryGetValue(wanted[0].Requirement.Name, out Pin? pin))
        {
            Wanted next = wanted[0];
            wanted = wanted.RemoveAt(0);
            if (!pin.Allows(next.Requirement))
            {
                pin = pin with { By = [.. pin.By, next] };
                return Fail(new(PythonRefusal.Conflict, $"{Demands(next.Requirement.Name, pin.By)} cannot be fulfilled together"), pin.By.Append(next), next.Requirement.Name);
            }

            string[] added = [.. next.Requirement.Extras.Except(pin.Extras)];
            pins = pins.SetItem(next.Requirement.Name, pin with { Extras = pin.Extras.Union(added), By = [.. pin.By, next] });
            if (added.Length > 0)
            {
                wanted = wanted.AddRange(Needs(pin.File, added, onlyExtras: true));
            }
        }

        return wanted.Count == 0 ? (pins, []) : Choose(pins, wanted);
    }

    private (ImmutableDictionary<string, Pin>? Pins, ImmutableHashSet<string> Culprits) Choose(ImmutableDictionary<string, Pin> pins, ImmutableList<Wanted> wanted)
    {
        string name = wanted[0].Requirement.Name;
        ImmutableArray<Wanted> by = [.. wanted.Where(other => other.Requirement.Name == name)];
        ImmutableList<Wanted> others = wanted.RemoveAll(other => other.Requirement.Name == name);
        IReadOnlyList<PythonFile> candidates = Candidates(name, by, out PythonRefusal? none);
        if (candidates.Count == 0)
        {
            return Fail(none!, by);
        }

        ImmutableHashSet<string> extras = [.. by.SelectMany(static other => other.Requirement.Extras)];
        ImmutableHashSet<string> culprits = [];
        foreach (PythonFile candidate in candidates)
        {
            if (NotForThisPython(candidate) is { } refusal)
            {
                _firstFailure ??= refusal;
                continue;
            }

            (ImmutableDictionary<string, Pin>? found, ImmutableHashSet<string> blamed) = Solve(
                pins.Add(name, new(candidate, extras, by)), others.AddRange(Needs(candidate, extras, onlyExtras: false)));
            if (found is not null || !blamed.Contains(name))
            {
                return (found, blamed);
            }

            culprits = culprits.Union(blamed);
        }

        return (null, culprits.Remove(name).Union(Parents(by)));
    }

    /// <summary>What a wheel needs on this target, without and with extras.</summary>
    private IEnumerable<Wanted> Needs(PythonFile file, IReadOnlyCollection<string> extras, bool onlyExtras) => _store.Metadata(file).Requires
        .Where(requirement => requirement.Marker is null
            ? !onlyExtras
            : (!onlyExtras && requirement.Marker.Holds(_environment, [])) || (extras.Count > 0 && requirement.Marker.Holds(_environment, extras)))
        .Select(requirement => new Wanted(requirement, file));

    /// <summary>The wheels that will do, one for each version, in the order in which they are tried.</summary>
    private IReadOnlyList<PythonFile> Candidates(string name, ImmutableArray<Wanted> by, out PythonRefusal? none)
    {
        none = null;
        IReadOnlyList<PythonFile> files = _store.Find(name);
        if (files.Count == 0)
        {
            none = new(PythonRefusal.NotFound, $"no source has the Python package '{name}', which {Parent(by[0])} asks for");
            return [];
        }

        VersionSpecifiers versions = by.Aggregate(VersionSpecifiers.Any, static (all, other) => all.And(other.Requirement.Versions));
        string[] hashes = [.. by.SelectMany(static other => other.Requirement.Hashes)];
        PythonFile[] fitting = [.. files.Where(file => Version(file) is { } version && versions.Contains(version) && (!file.IsYanked || versions.IsPinned))];
        if (!versions.NamesPreRelease && fitting.Any(static file => !Version(file)!.IsPreRelease))
        {
            fitting = [.. fitting.Where(static file => !Version(file)!.IsPreRelease)];
        }

        if (fitting.Length == 0)
        {
            PythonVersion[] known = [.. files.Select(Version).OfType<PythonVersion>().Distinct().OrderDescending()];
            string list = string.Join(", ", known.Take(MostListed)) + (known.Length > MostListed ? ", …" : "");
            none = by.Length > 1 && by.All(one => known.Any(one.Requirement.Versions.Contains))
                ? new(PythonRefusal.Conflict, $"{Demands(name, by)} cannot be fulfilled together; there are the versions {list}")
                : new(PythonRefusal.NotFound, $"{Demands(name, by)} cannot be fulfilled; there are the versions {list}");
            return [];
        }

        PythonFile[] pure = [.. fitting.Where(static file => file.Wheel is { IsPure: true })];
        if (pure.Length == 0)
        {
            none = new(PythonRefusal.NotPure, NotPure(name, by, fitting));
            return [];
        }

        PythonFile[] right = [.. pure.Where(file => file.Python.Contains(_python) && (hashes.Length == 0 || file.Sha256 is null || hashes.Contains(file.Sha256)))];
        if (right.Length == 0)
        {
            none = pure.Any(file => file.Python.Contains(_python))
                ? new(PythonRefusal.Hash, $"no file of the Python package '{name}' has a hash that is asked for")
                : new(PythonRefusal.NotFound, $"the Python package '{name}' {Version(pure[0])} is for Python {pure[0].Python}, and this is {_python}");
            return [];
        }

        string? preferred = _preferred.GetValueOrDefault(name);
        return [.. right
            .GroupBy(static file => file.Wheel!.Version)
            .Select(static group => group.OrderByDescending(static file => file.Wheel!.Rank).ThenByDescending(static file => file.Wheel!.Build).ThenBy(static file => file.FileName, StringComparer.Ordinal).First())
            .OrderByDescending(file => file.Wheel!.Version.ToString() == preferred).ThenByDescending(static file => file.Wheel!.Version)];
    }

    private static string NotPure(string name, ImmutableArray<Wanted> by, PythonFile[] files)
    {
        PythonVersion newest = files.Max(Version)!;
        string[] wheels = [.. files.Where(file => file.Wheel is not null && Version(file)!.Equals(newest)).Select(static file => file.FileName)];
        return $"the Python package '{name}' {newest}, which {Parent(by[0])} asks for, cannot be used: " + (wheels.Length > 0
            ? $"it has wheels with machine code only, such as '{wheels[0]}', and Molt compiles what is written in Python"
            : "it has a source distribution only, which would have to run its own code to be built: make a wheel of it ('pip wheel') and put that into a folder that MoltPythonIndex names");
    }

    private PythonRefusal? NotForThisPython(PythonFile candidate)
    {
        WheelMetadata metadata = _store.Metadata(candidate);
        return metadata.Python.Contains(_python)
            ? null
            : new(PythonRefusal.NotFound, $"the Python package '{metadata.Name}' {metadata.Version} is for Python {metadata.Python}, and this is {_python}");
    }

    private (ImmutableDictionary<string, Pin>?, ImmutableHashSet<string>) Fail(PythonRefusal refusal, IEnumerable<Wanted> by, params string[] culprits)
    {
        _firstFailure ??= refusal;
        return (null, [.. culprits, .. Parents(by)]);
    }

    private static IEnumerable<string> Parents(IEnumerable<Wanted> by) => by.Select(static one => one.By?.Wheel!.Name).OfType<string>();

    private static string Demands(string name, IEnumerable<Wanted> by) => "the demands "
        + string.Join(", ", by.Select(one => $"'{name}{(one.Requirement.Versions.IsAny ? "" : one.Requirement.Versions)}' by {Parent(one)}").Distinct());

    private static string Parent(Wanted wanted) => wanted.By is { } file ? $"{file.Wheel!.Name} {file.Wheel.Version}" : "the project";

    private static PythonVersion? Version(PythonFile file) => file.Wheel?.Version ?? SourceName.Version(file.FileName);

    /// <param name="Requirement">What is wanted.</param>
    /// <param name="By">By whom; null for the project.</param>
    private sealed record Wanted(Requirement Requirement, PythonFile? By);

    /// <param name="File">The wheel that was chosen.</param>
    /// <param name="Extras">What of its further requirements counts.</param>
    /// <param name="By">Who wants it.</param>
    private sealed record Pin(PythonFile File, ImmutableHashSet<string> Extras, ImmutableArray<Wanted> By)
    {
        public bool Allows(Requirement requirement) =>
            requirement.Versions.Contains(File.Wheel!.Version) && (requirement.Hashes.Count == 0 || File.Sha256 is null || requirement.Hashes.Contains(File.Sha256));
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Molt.Differential.Tests.Fuzz;

/// <summary>
/// Examines programs seed after seed until a time is over. Environment variables say which: MOLT_FUZZ_SEED, the first; MOLT_FUZZ_COUNT, how many at most;
/// MOLT_FUZZ_MODES, the names of modes, or none, which only writes the programs; MOLT_FUZZ_SCENES, a word that the remarks of all scenes must have; MOLT_FUZZ_SHRINK, how many faulty
/// programs are made small; MOLT_FUZZ_FOLDER, where the faulty ones are kept.
/// </summary>
internal sealed class Campaign(Examination examination, Action<string> log)
{
    private const int BatchSize = 40;

    private readonly int _seed = int.Parse(Setting("MOLT_FUZZ_SEED", "1"), CultureInfo.InvariantCulture);
    private readonly int _count = int.Parse(Setting("MOLT_FUZZ_COUNT", "1000000"), CultureInfo.InvariantCulture);
    private readonly string _scenes = Setting("MOLT_FUZZ_SCENES", "");
    private readonly string? _folder = Environment.GetEnvironmentVariable("MOLT_FUZZ_FOLDER");
    private readonly Mode[] _modes =
        [.. Setting("MOLT_FUZZ_MODES", "Debug,Release,Collecting").Split(',').Where(static name => name != "none").Select(static name => Mode.All.Single(mode => mode.Name == name))];
    private readonly StringBuilder _report = new();
    private readonly SortedDictionary<string, int> _kinds = new(StringComparer.Ordinal);
    private int _shrinkable = int.Parse(Setting("MOLT_FUZZ_SHRINK", "10"), CultureInfo.InvariantCulture);

    /// <summary>Does it.</summary>
    /// <returns>The faults, as small as they could be made; empty if there are none.</returns>
    public string Run(TimeSpan duration)
    {
        Stopwatch watch = Stopwatch.StartNew();
        int programs = 0;
        int faulty = 0;
        for (; watch.Elapsed < duration && programs < _count; programs += BatchSize)
        {
            int first = _seed + programs;
            string[] batch = [.. Enumerable.Range(first, Math.Min(BatchSize, _count - programs)).Select(seed => ProgramGenerator.Generate(seed, _scenes))];
            if (_modes.Length == 0)
            {
                Keep(first, batch);
            }
            IReadOnlyList<Fault?> faults = examination.Examine(batch, _modes);
            for (int i = 0; i < batch.Length; i++)
            {
                if (faults[i] is { } fault)
                {
                    faulty++;
                    Report(first + i, batch[i], fault);
                }
            }
            log($"{first}..{first + batch.Length - 1}: {faulty} faulty of {programs + batch.Length} in {watch.Elapsed.TotalSeconds:F0} s");
        }
        Summarize(Math.Min(programs, _count), faulty, watch.Elapsed);
        return _report.ToString();
    }

    private static string Setting(string name, string otherwise) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : otherwise;

    private void Keep(int first, string[] programs)
    {
        for (int i = 0; i < programs.Length && _folder is not null; i++)
        {
            Directory.CreateDirectory(_folder);
            File.WriteAllText(Path.Combine(_folder, $"{first + i}.py"), programs[i]);
        }
    }

    private void Report(int seed, string program, Fault fault)
    {
        string kind = $"{fault.Mode.Name}, {fault.Form}: {fault.Scene}";
        _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;
        string text = program;
        if (_shrinkable > 0 && fault.Mode != Mode.None)
        {
            _shrinkable--;
            text = LineShrinker.Shrink(program, candidates => examination.Examine(candidates, [fault.Mode]).Select(found => found?.Form == fault.Form));
            fault = examination.Examine([text], [fault.Mode])[0] ?? fault;
        }
        _report.Append(CultureInfo.InvariantCulture, $"\n=== seed {seed}, {kind}\n{fault.Description}\n");
        if (text != program)
        {
            _report.Append(text);
        }
        if (_folder is not null)
        {
            Directory.CreateDirectory(_folder);
            File.WriteAllText(Path.Combine(_folder, $"{seed}.py"), text);
            File.WriteAllText(Path.Combine(_folder, $"{seed}.txt"), $"{kind}\n{fault.Description}\n");
        }
    }

    private void Summarize(int programs, int faulty, TimeSpan elapsed)
    {
        log($"{programs} programs, seeds {_seed}..{_seed + programs - 1}, {faulty} faulty, in {elapsed.TotalSeconds:F0} s, {programs / elapsed.TotalMinutes:F0} a minute; modes {string.Join(' ', _modes.Select(static mode => mode.Name))}");
        foreach ((string part, TimeSpan time) in examination.Times)
        {
            log($"  {time.TotalSeconds,7:F1} s {part}");
        }
        foreach ((string reason, int count) in examination.Unsupported)
        {
            log($"  {count,5} not supported: {reason}");
        }
        foreach ((string kind, int count) in _kinds)
        {
            log($"  {count,5} {kind}");
        }
    }
}

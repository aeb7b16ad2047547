using System.Text.Json.Nodes;
using Microsoft.Build.Utilities;
using Molt.Testing;

namespace Molt.Tasks.Tests;

/// <summary>Which Python packages are chosen, locked and unpacked, and which are refused.</summary>
[TestClass]
public sealed class MoltRestorePythonTests
{
    [TestMethod]
    [DataRow("a", "a 2.0, b 1.9, c 1.0")]
    [DataRow("a==1.*", "a 1.5, b 2.1")]
    [DataRow("b", "b 2.1")]
    [DataRow("b>=3a0", "b 3.0rc1")]
    [DataRow("b==2.0", "b 2.0")]
    [DataRow("a; sys_platform == 'win32'", "")]
    [DataRow("d", "d 1.0")]
    [DataRow("d[more]", "b 2.1, d 1.0")]
    [DataRow("d[more,MOST]|b<2", "b 1.9, c 1.0, d 1.0")]
    [DataRow("only-pre", "only-pre 1.0b1")]
    [DataRow("new-python", "new-python 1.0")]
    [DataRow("cycle-one", "cycle-one 1.0, cycle-two 1.0")]
    [DataRow("choosy|b<2", "a 2.0, b 1.9, c 1.0, choosy 2.0")]
    [DataRow("choosy|b", "b 2.1, choosy 1.0")]
    [DataRow("mixed", "mixed 1.0")]
    public void The_newest_versions_that_fit_together_are_chosen(string requirements, string expected)
    {
        using TemporaryFolder folder = new();
        using PythonIndex index = World(html: false);

        MoltRestorePython task = Task(folder, index.Address, requirements.Split('|'));

        Assert.IsTrue(task.Execute(), Errors(task));
        Assert.AreEqual(expected, Found(task));
    }

    [TestMethod]
    [DataRow("nothing", "MOLT2101: no source has the Python package 'nothing', which the project asks for")]
    [DataRow("b>9", "MOLT2101: the demands 'b>9' by the project cannot be fulfilled; there are the versions 3.0rc1, 2.1, 2.0, 1.9")]
    [DataRow("b==2.2", "MOLT2101: ")]
    [DataRow("a==2.*|b>=2", "MOLT2102: the demands 'b>=2' by the project, 'b<2' by a 2.0 cannot be fulfilled together")]
    [DataRow("source-only", "MOLT2103: the Python package 'source-only' 1.0, which the project asks for, cannot be used: it has a source distribution only")]
    [DataRow("binary", "MOLT2103: the Python package 'binary' 1.0, which the project asks for, cannot be used: it has wheels with machine code only, such as 'binary-1.0-cp314-cp314-manylinux_2_17_x86_64.whl'")]
    [DataRow("hidden-binary", "MOLT2103: 'hidden_binary-1.0-py3-none-any.whl' cannot be compiled: it has the machine code 'hidden/_speed.so'")]
    [DataRow("needs-binary", "MOLT2103: the Python package 'binary' 1.0, which needs-binary 1.0 asks for, ")]
    [DataRow("old-python", "MOLT2101: the Python package 'old-python' 1.0 is for Python <3.10, and this is 3.14.2")]
    [DataRow("wrong-hash", "MOLT2104: 'wrong_hash-1.0-py3-none-any.whl' has the SHA-256 ")]
    [DataRow("wrong-metadata", "MOLT2104: 'wrong_metadata-1.0-py3-none-any.whl.metadata' has the SHA-256 ")]
    [DataRow("other-metadata", "MOLT2105: 'other_metadata-1.0-py3-none-any.whl' needs other packages than the metadata beside it says")]
    [DataRow("withdrawn", "MOLT2101: ")]
    [DataRow("what is this", "MOLT2100: ")]
    public void What_cannot_be_used_is_refused_with_its_reason(string requirements, string expected)
    {
        using TemporaryFolder folder = new();
        using PythonIndex index = World(html: false);

        MoltRestorePython task = Task(folder, index.Address, requirements.Split('|'));

        Assert.IsFalse(task.Execute());
        Assert.StartsWith(expected, Errors(task));
        Assert.IsFalse(File.Exists(folder.File("molt.lock.json")));
    }

    [TestMethod]
    [DataRow(true, true)]
    [DataRow(true, false)]
    [DataRow(false, false)]
    public void An_index_in_HTML_or_without_metadata_gives_the_same(bool html, bool withMetadata)
    {
        using TemporaryFolder folder = new();
        using PythonIndex index = World(html, withMetadata);

        MoltRestorePython task = Task(folder, index.Address, "a", "withdrawn==1.0", "new-python");

        Assert.IsTrue(task.Execute(), Errors(task));
        Assert.AreEqual("a 2.0, b 1.9, c 1.0, new-python 1.0, withdrawn 1.0", Found(task));
        Assert.AreEqual(withMetadata, index.Asked.Contains("/files/a-2.0-py3-none-any.whl.metadata"));
    }

    [TestMethod]
    public void Each_target_has_its_packages()
    {
        using TemporaryFolder folder = new();
        using PythonIndex index = World(html: false);

        MoltRestorePython task = Task(folder, index.Address, "a==1.5; sys_platform == 'win32'", "c");
        task.RuntimeIdentifiers = ["linux-x64", "win-x64"];

        Assert.IsTrue(task.Execute(), Errors(task));
        Assert.AreEqual("c 1.0", Found(task, "linux-x64"));
        Assert.AreEqual("a 1.5, b 2.1, c 1.0", Found(task, "win-x64"));
        Assert.AreEqual("b@2.1", task.Packages.First(static item => item.GetMetadata("Name") == "a").GetMetadata("Needs"));
    }

    [TestMethod]
    public void What_is_locked_stays_until_something_else_is_asked_for()
    {
        using TemporaryFolder folder = new();
        using (PythonIndex index = new PythonIndex().Add(Simple("a", "1.0").Needing("b")).Add(Simple("b", "1.0")))
        {
            Succeed(Task(folder, index.Address, "a"), "a 1.0, b 1.0");
        }

        using PythonIndex newer = new PythonIndex().Add(Simple("a", "1.0").Needing("b")).Add(Simple("a", "2.0").Needing("b>=2")).Add(Simple("b", "1.0")).Add(Simple("b", "2.0")).Add(Simple("c", "1.0"));
        Succeed(Task(folder, newer.Address, "a"), "a 1.0, b 1.0");
        Assert.IsEmpty(newer.Asked);
        Succeed(Task(folder, newer.Address, "a", "c"), "a 1.0, b 1.0, c 1.0");
        MoltRestorePython forced = Task(folder, newer.Address, "a", "c");
        forced.ForceEvaluate = true;
        Succeed(forced, "a 2.0, b 2.0, c 1.0");
        Succeed(Task(folder, newer.Address, "a<2"), "a 1.0, b 2.0");
        Succeed(Task(folder, newer.Address), "");
        Assert.IsFalse(File.Exists(folder.File("molt.lock.json")));
    }

    [TestMethod]
    public void A_locked_build_changes_nothing()
    {
        using TemporaryFolder folder = new();
        using PythonIndex index = World(html: false);
        Refuse(Locked("b"), "MOLT2106: ");
        Succeed(Task(folder, index.Address, "b"), "b 2.1");
        byte[] before = File.ReadAllBytes(folder.File("molt.lock.json"));

        Succeed(Locked("b"), "b 2.1");
        Refuse(Locked("b", "c"), "MOLT2106: ");
        Refuse(Locked("b>1"), "MOLT2106: ");
        Refuse(Locked(), "MOLT2106: ");
        MoltRestorePython other = Locked("b");
        other.RuntimeIdentifiers = ["wasi-wasm"];
        Refuse(other, "MOLT2106: ");

        CollectionAssert.AreEqual(before, File.ReadAllBytes(folder.File("molt.lock.json")));

        MoltRestorePython Locked(params string[] requirements)
        {
            MoltRestorePython task = Task(folder, index.Address, requirements);
            task.LockedMode = true;
            return task;
        }
    }

    [TestMethod]
    public void A_wheel_that_was_changed_after_it_was_locked_is_refused()
    {
        using TemporaryFolder folder = new();
        using (PythonIndex index = new PythonIndex().Add(Simple("a", "1.0")))
        {
            Succeed(Task(folder, index.Address, "a"), "a 1.0");
        }

        using PythonIndex changed = new PythonIndex().Add(Simple("a", "1.0").With("evil.py", "print()")).Add(Simple("c", "1.0"));
        Directory.Delete(folder.File("cache"), recursive: true);
        Refuse(Task(folder, changed.Address, "a"), "MOLT2104: 'a-1.0-py3-none-any.whl' has the SHA-256 ");
        Refuse(Task(folder, changed.Address, "a", "c"), "MOLT2104: 'a-1.0-py3-none-any.whl' has the SHA-256 ");
    }

    [TestMethod]
    public void The_cache_is_checked_and_mended_and_is_enough_without_an_index()
    {
        using TemporaryFolder folder = new();
        using (PythonIndex index = new PythonIndex().Add(Simple("a", "1.0").With("a/data.txt", "data")))
        {
            Succeed(Task(folder, index.Address, "a"), "a 1.0");
        }

        MoltRestorePython task = Task(folder, "", "a");
        task.Offline = true;
        Succeed(task, "a 1.0");
        string unpacked = task.Packages[0].ItemSpec;
        Assert.AreEqual("data", File.ReadAllText(Path.Combine(unpacked, "a/data.txt")));
        File.WriteAllText(Path.Combine(unpacked, "a/data.txt"), "evil");
        File.WriteAllText(Path.Combine(unpacked, "more.py"), "evil");

        Succeed(task, "a 1.0");
        Assert.AreEqual("data", File.ReadAllText(Path.Combine(unpacked, "a/data.txt")));
        Assert.IsFalse(File.Exists(Path.Combine(unpacked, "more.py")));

        string wheel = Directory.GetFiles(folder.File("cache/wheels"), "*.whl", SearchOption.AllDirectories).Single();
        File.WriteAllText(wheel, "evil");
        Refuse(task, "MOLT2109: 'a-1.0-py3-none-any.whl' is not in the cache, and MoltPythonOffline forbids to fetch it");
    }

    [TestMethod]
    public void Requirements_come_from_files_with_hashes_constraints_and_lines_that_go_on()
    {
        using TemporaryFolder folder = new();
        using PythonIndex index = World(html: false);
        string hash = Digest.Sha256(Simple("c", "1.0").Build());
        folder.Write("requirements.txt", $"# comment\n-r more/other.txt   # and more\n-c limits.txt\n\nc==1.0 \\\n    --hash=sha256:{hash} \\\n    --hash=sha256:{new string('0', 64)}\n");
        folder.Write("more/other.txt", "b ; python_version > '3'\n");
        folder.Write("limits.txt", "b<2\nnothing==1\n");
        folder.Write("pyproject.toml", "[project]\nname = \"x\"\ndependencies = [\n  \"d[more]\",\n]\n[project.optional-dependencies]\ntest = [\"binary\"]\n");
        MoltRestorePython task = Task(folder, index.Address);
        task.Requirements = [File_("requirements.txt", "requirements"), File_("pyproject.toml", "pyproject"), Item("a", ("Version", "1.*"))];

        Succeed(task, "a 1.5, b 1.9, c 1.0, d 1.0");

        folder.Write("requirements.txt", $"\nc --hash=sha256:{new string('0', 64)}");
        Refuse(task, "MOLT2104: no file of the Python package 'c' has a hash that is asked for");
        folder.Write("requirements.txt", "\n\n-e git+https://somewhere/x");
        Refuse(task, "MOLT2100: ");
        folder.Write("requirements.txt", "");
        folder.Write("pyproject.toml", "[project]\ndependencies = [\n  \"d d\"]\n");
        Refuse(task, "MOLT2100: ");
        folder.Write("pyproject.toml", "[project\n");
        Refuse(task, "MOLT2100: this is no TOML: ");

        TaskItem File_(string name, string kind) => Item(folder.File(name), ("Kind", kind));
    }

    [TestMethod]
    public void An_index_may_want_to_know_who_asks_and_no_message_tells_it()
    {
        using TemporaryFolder folder = new();
        using PythonIndex index = new PythonIndex { Authorization = IndexClient.Basic("ada", "se:cret").ToString() }.Add(Simple("a", "1.0"));
        string withUser = index.Address.Replace("http://", "http://ada:se%3Acret@", StringComparison.Ordinal);

        Succeed(Task(folder, withUser, "a"), "a 1.0");
        MoltRestorePython wrong = Task(folder, withUser.Replace("cret", "crets", StringComparison.Ordinal), "b");
        Refuse(wrong, "MOLT2107: ");
        Assert.DoesNotContain("crets", Errors(wrong));
        Assert.Contains("401", Errors(wrong));
    }

    [TestMethod]
    [DataRow("file:", "which is not a place to fetch from")]
    [DataRow("loop", "it sends on without end")]
    [DataRow("huge", "is longer than the 64 MiB that are taken")]
    [DataRow("slow", "it has not answered in full within")]
    [DataRow("truncated", "")]
    [DataRow("error", "it answers 500")]
    [DataRow("no JSON", "does not answer as an index of Python packages does")]
    [DataRow("JSON of something else", "does not answer as an index of Python packages does")]
    [DataRow("version 2", "it speaks another version of the interface")]
    public void A_hostile_answer_is_an_error(string kind, string expected)
    {
        const string json = "application/vnd.pypi.simple.v1+json";
        using TemporaryFolder folder = new();
        using LoopbackServer server = new(context =>
        {
            switch (kind)
            {
                case "file:" or "loop":
                    context.Response.StatusCode = 302;
                    context.Response.RedirectLocation = kind == "loop" ? context.Request.RawUrl : "file:///etc/passwd";
                    context.Response.Close();
                    break;
                case "huge":
                    byte[] part = new byte[1 << 20];
                    for (int i = 0; i < 80; i++)
                    {
                        context.Response.OutputStream.Write(part);
                    }

                    context.Response.Close();
                    break;
                case "slow":
                    context.Response.ContentLength64 = 1000;
                    context.Response.OutputStream.Write("{"u8);
                    context.Response.OutputStream.Flush();
                    Thread.Sleep(8000);
                    context.Response.Abort();
                    break;
                case "truncated":
                    context.Response.ContentLength64 = 1000;
                    context.Response.OutputStream.Write("{"u8);
                    context.Response.OutputStream.Flush();
                    context.Response.Abort();
                    break;
                case "error":
                    context.Response.StatusCode = 500;
                    context.Response.Close();
                    break;
                case "no JSON":
                    LoopbackServer.Send(context, json, "<html>");
                    break;
                case "version 2":
                    LoopbackServer.Send(context, json, "{\"meta\": {\"api-version\": \"2.0\"}, \"files\": []}");
                    break;
                default:
                    LoopbackServer.Send(context, json, "{\"files\": {}}");
                    break;
            }
        });
        MoltRestorePython task = Task(folder, server.Address + "/simple/", "a");
        task.Timeout = 2;

        Refuse(task, "MOLT2107: '" + server.Address + "/simple/a/' ");
        Assert.Contains(expected, Errors(task));
        Assert.IsFalse(Directory.Exists(folder.File("cache")));
    }

    [TestMethod]
    [DataRow("../evil.py", "MOLT2105: ")]
    [DataRow("/evil.py", "MOLT2105: ")]
    [DataRow("a/../../evil.py", "MOLT2105: ")]
    [DataRow("A.py", "MOLT2105: ")]
    [DataRow("c:evil.py", "MOLT2105: ")]
    [DataRow("evil\\..\\..\\x.py", "MOLT2105: ")]
    [DataRow("a-1.0.data/purelib/a.py", "MOLT2105: ")]
    [DataRow("b-1.0.dist-info/METADATA", "MOLT2105: ")]
    [DataRow("evil.PYD", "MOLT2103: ")]
    public void A_wheel_with_an_unsafe_name_is_refused(string path, string expected)
    {
        using TemporaryFolder folder = new();
        Simple("a", "1.0").With(path, "evil").WriteTo(folder.File("wheels"));

        Refuse(Task(folder, "wheels", "a"), expected);
        Assert.IsEmpty(Directory.GetFiles(folder.Path, "*evil*", SearchOption.AllDirectories));
    }

    [TestMethod]
    public void A_wheel_whose_record_does_not_fit_is_refused()
    {
        foreach (string recorded in (string[])["a.py,sha256=abc,1\n", "", "a.py,,\n", "a.py\n", "b.py,sha256=abc,1\n"])
        {
            using TemporaryFolder folder = new();
            WheelBuilder wheel = Simple("a", "1.0");
            wheel.Recorded["a.py"] = recorded;
            wheel.WriteTo(folder.File("wheels"));

            Refuse(Task(folder, "wheels", "a"), "MOLT2105: the wheel 'a-1.0-py3-none-any.whl' is refused: ");
        }
    }

    [TestMethod]
    public void A_wheel_under_another_name_or_damaged_is_refused()
    {
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(folder.File("wheels"));
        byte[] wheel = Simple("a", "1.0").Build();
        File.WriteAllBytes(folder.File("wheels/b-1.0-py3-none-any.whl"), wheel);
        Refuse(Task(folder, "wheels", "b"), "MOLT2105: ");

        Random random = new(1);
        HashSet<string> codes = [];
        for (int i = 0; i < 200; i++)
        {
            byte[] changed = [.. wheel];
            changed[random.Next(changed.Length)] ^= (byte)random.Next(1, 256);
            File.WriteAllBytes(folder.File("wheels/a-1.0-py3-none-any.whl"), changed);
            MoltRestorePython task = Task(folder, "wheels", "a");
            // A time of an entry may change without harm.
            codes.Add(task.Execute() ? "" : Errors(task).Split(':')[0]);
        }

        Assert.IsTrue(codes.IsSubsetOf((string[])["", "MOLT2105"]), string.Join(' ', codes));
    }

    [TestMethod]
    [DataRow("ftp://somewhere/simple")]
    [DataRow("no-such-folder")]
    public void What_is_no_source_is_an_error(string source)
    {
        using TemporaryFolder folder = new();

        Refuse(Task(folder, source, "a"), "MOLT2108: ");
        Refuse(Task(folder, "", "a"), "MOLT2108: there is nowhere to take the Python package 'a' from");
    }

    [TestMethod]
    public void The_first_source_that_knows_a_package_has_all_of_it()
    {
        using TemporaryFolder folder = new();
        Simple("a", "1.0").WriteTo(folder.File("wheels"));
        using PythonIndex index = new PythonIndex().Add(Simple("a", "9.0")).Add(Simple("b", "1.0"));

        Succeed(Task(folder, "wheels;" + index.Address, "a", "b"), "a 1.0, b 1.0");
    }

    /// <summary>An index with packages for most cases.</summary>
    private static PythonIndex World(bool html, bool withMetadata = true) => new PythonIndex(html, withMetadata)
        .Add(Simple("a", "1.5").Needing("b>=1; extra != 'x'"))
        .Add(Simple("a", "2.0").Needing("b<2").Needing("c; sys_platform == 'linux'"))
        .Add(Simple("b", "1.9")).Add(Simple("b", "2.0")).Add(Simple("b", "2.1")).Add(Simple("b", "3.0rc1"))
        .Add(Simple("c", "1.0"))
        .Add(Simple("d", "1.0").Needing("b; extra == 'more'").Needing("c; extra == 'most' and python_version > '3'"))
        .Add(Simple("only-pre", "1.0b1"))
        .Add(Simple("cycle-one", "1.0").Needing("cycle-two")).Add(Simple("cycle-two", "1.0").Needing("cycle-one"))
        .Add(Simple("choosy", "2.0").Needing("a==2.0")).Add(Simple("choosy", "1.0"))
        .Add(Simple("new-python", "1.0")).Add(Simple("new-python", "2.0"), static entry => entry["requires-python"] = ">=3.15")
        .Add(Simple("old-python", "1.0"), static entry => entry["requires-python"] = "<3.10")
        .Add(Simple("mixed", "1.0")).Add("mixed-2.0.tar.gz", [1, 2, 3])
        .Add("source_only-1.0.tar.gz", [1, 2, 3])
        .Add(new WheelBuilder("binary", "1.0") { Tags = "cp314-cp314-manylinux_2_17_x86_64" })
        .Add(Simple("hidden-binary", "1.0").With("hidden/_speed.so", "x"))
        .Add(Simple("needs-binary", "1.0").Needing("binary"))
        .Add(Simple("wrong-hash", "1.0"), static entry => entry["hashes"]!["sha256"] = new string('0', 64))
        .Add(Simple("wrong-metadata", "1.0"), static entry => entry["core-metadata"] = new JsonObject { ["sha256"] = new string('0', 64) })
        .Add(Simple("other-metadata", "1.0").FileName, Simple("other-metadata", "1.0").Build(), Simple("other-metadata", "1.0").Needing("c").MetadataText)
        .Add(Simple("withdrawn", "1.0"), static entry => entry["yanked"] = "it was bad");

    private static WheelBuilder Simple(string name, string version) => new WheelBuilder(name, version).With($"{name.Replace('-', '_')}.py", "x = 1\n");

    private static MoltRestorePython Task(TemporaryFolder folder, string sources, params string[] requirements) => new()
    {
        BuildEngine = new RecordingEngine(),
        ProjectFile = folder.File("app.pyproj"),
        Requirements = [.. requirements.Select(static text => Item(text, ("Kind", "text")))],
        Sources = [.. sources.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(static source => new TaskItem(source))],
        RuntimeIdentifiers = ["linux-x64"],
        PythonLibraryVersion = "3.14.2",
        LockFile = "molt.lock.json",
        CacheFolder = "cache",
    };

    private static TaskItem Item(string text, params (string Name, string Value)[] metadata)
    {
        TaskItem item = new(text);
        foreach ((string name, string value) in metadata)
        {
            item.SetMetadata(name, value);
        }

        return item;
    }

    private static string Found(MoltRestorePython task, string target = "linux-x64") => string.Join(
        ", ", task.Packages.Where(item => item.GetMetadata("RuntimeIdentifier") == target).Select(static item => $"{item.GetMetadata("Name")} {item.GetMetadata("Version")}"));

    private static void Succeed(MoltRestorePython task, string expected)
    {
        Assert.IsTrue(task.Execute(), Errors(task));
        Assert.AreEqual(expected, Found(task));
    }

    private static void Refuse(MoltRestorePython task, string expected)
    {
        ((RecordingEngine)task.BuildEngine).Errors.Clear();
        Assert.IsFalse(task.Execute());
        Assert.StartsWith(expected, Errors(task));
    }

    private static string Errors(MoltRestorePython task) => string.Join('\n', ((RecordingEngine)task.BuildEngine).Errors);
}

namespace Molt.Tasks.Tests;

/// <summary>Versions, conditions on them, and requirements. What is expected is what <c>packaging</c>, pip's own library, says.</summary>
[TestClass]
public sealed class RequirementTests
{
    [TestMethod]
    public void Versions_are_in_order()
    {
        // From PEP 440, and what it says of epochs and local versions.
        string[] order =
        [
            "1.dev0", "1.0.dev456", "1.0a1", "1.0a2.dev456", "1.0a12.dev456", "1.0a12", "1.0b1.dev456", "1.0b2", "1.0b2.post345.dev456", "1.0b2.post345",
            "1.0rc1.dev456", "1.0rc1", "1.0", "1.0+abc.5", "1.0+abc.7", "1.0+5", "1.0.post456.dev34", "1.0.post456", "1.0.15", "1.1.dev1", "1.10", "20250101", "1!0.1",
        ];
        PythonVersion[] versions = [.. order.Select(static text => PythonVersion.TryParse(text)!)];

        for (int i = 0; i < versions.Length; i++)
        {
            for (int j = 0; j < versions.Length; j++)
            {
                Assert.AreEqual(i.CompareTo(j), Math.Sign(versions[i].CompareTo(versions[j])), $"{order[i]} and {order[j]}");
            }
        }
    }

    [TestMethod]
    [DataRow("v1.0", "1.0")]
    [DataRow("1.0-alpha.1", "1.0a1")]
    [DataRow("1.0c", "1.0rc0")]
    [DataRow("1.0-1", "1.0.post1")]
    [DataRow("1.0_REV", "1.0.post0")]
    [DataRow("1!2.3.Dev", "1!2.3.dev0")]
    [DataRow("1.0+Ubuntu-01", "1.0+ubuntu.1")]
    [DataRow("1.0.0", "1.0.0")]
    [DataRow("1.x", null)]
    [DataRow("", null)]
    [DataRow("1.0 2", null)]
    [DataRow("99999999999999999999", null)]
    public void Versions_have_a_normal_form(string text, string? expected) => Assert.AreEqual(expected, PythonVersion.TryParse(text)?.ToString());

    [TestMethod]
    [DataRow("==1.1.*", "1.1.post1", true)]
    [DataRow("==1.1.*", "1.10", false)]
    [DataRow("==1.1", "1.1.0", true)]
    [DataRow("==1.1", "1.1+local", true)]
    [DataRow("==1.1+local", "1.1", false)]
    [DataRow("!=1.1.*", "1.1.5", false)]
    [DataRow("~=2.2", "2.9", true)]
    [DataRow("~=2.2", "3.0", false)]
    [DataRow("~=1.4.5a4", "1.4.9", true)]
    [DataRow("~=1.4.5a4", "1.5", false)]
    [DataRow(">1.7", "1.7.0.post1", false)]
    [DataRow(">1.7", "1.7.1", true)]
    [DataRow(">1.7.post1", "1.7.0.post2", true)]
    [DataRow("<2.0", "2.0rc1", false)]
    [DataRow("<2.0rc2", "2.0rc1", true)]
    [DataRow(">=1,<2,!=1.5", "1.5", false)]
    [DataRow(">=1,<2,!=1.5", "1.6", true)]
    [DataRow("===1.0", "1.0.0", false)]
    public void Conditions_choose_versions(string conditions, string version, bool expected) =>
        Assert.AreEqual(expected, VersionSpecifiers.TryParse(conditions)!.Contains(PythonVersion.TryParse(version)!));

    [TestMethod]
    [DataRow("1.0")]
    [DataRow(">1.*")]
    [DataRow("~=1")]
    [DataRow("==1.0a1.*")]
    [DataRow(">=1+local")]
    [DataRow("=>1")]
    public void What_is_no_condition_is_none(string text) => Assert.IsNull(VersionSpecifiers.TryParse(text));

    [TestMethod]
    [DataRow("A.B_c", "a-b-c")]
    [DataRow("name [ Extra_1 , b ] >= 1 , < 2", "name[b,extra-1]<2,>=1")]
    [DataRow("name (>=1.0)", "name>=1.0")]
    [DataRow("name; os_name == 'nt' and (extra=='x' or python_version<'4')", "name; os_name == \"nt\" and (extra == \"x\" or python_version < \"4\")")]
    [DataRow("name>=1;'linux' in sys_platform", "name>=1; \"linux\" in sys_platform")]
    public void Requirements_have_a_normal_form(string text, string expected)
    {
        Assert.AreEqual(expected, Requirement.Parse(text).ToString());
        Assert.AreEqual(expected, Requirement.Parse(expected).ToString());
    }

    [TestMethod]
    [DataRow("name 1.0")]
    [DataRow("-name")]
    [DataRow("name; nothing == 'x'")]
    [DataRow("name; os_name")]
    [DataRow("name; os_name == 'x' or")]
    [DataRow("name; (os_name == 'x'")]
    [DataRow("name; 'a' == 'b'")]
    [DataRow("name @ https://somewhere/name-1-py3-none-any.whl")]
    public void What_is_no_requirement_is_refused(string text) => Assert.AreEqual("MOLT2100", Assert.ThrowsExactly<PythonRefusal>(() => Requirement.Parse(text)).Code);

    [TestMethod]
    [DataRow("sys_platform == 'win32'", "win-x64")]
    [DataRow("platform_system == 'Linux' and platform_machine == 'x86_64'", "linux-x64 linux-musl-x64")]
    [DataRow("sys_platform == 'wasi'", "wasi-wasm")]
    [DataRow("platform_machine in 'aarch64 arm64'", "linux-arm64")]
    [DataRow("python_version >= '3.9' and python_version < '3.100'", "linux-x64 linux-musl-x64 linux-arm64 win-x64 wasi-wasm")]
    [DataRow("python_full_version < '3.11.0a6'", "")]
    [DataRow("implementation_name == 'cpython' or platform_python_implementation == 'PyPy'", "")]
    [DataRow("extra == 'test'", "")]
    [DataRow("os_name != 'nt' and os_name != 'java' and sys_platform not in 'wasi'", "linux-x64 linux-musl-x64 linux-arm64")]
    public void Conditions_hold_on_targets(string text, string targets)
    {
        Marker marker = Marker.Parse(text);

        Assert.AreEqual(targets, string.Join(' ', new[] { "linux-x64", "linux-musl-x64", "linux-arm64", "win-x64", "wasi-wasm" }.Where(target => marker.Holds(MarkerEnvironment.For(target, "3.14.2"), []))));
    }

    [TestMethod]
    [DataRow("3.*", "name==3.*")]
    [DataRow("3.1", "name==3.1")]
    [DataRow(">=3,<4", "name<4,>=3")]
    [DataRow("*", "name")]
    [DataRow("", "name")]
    public void Items_are_requirements(string version, string expected) => Assert.AreEqual(expected, Requirement.OfItem("Name", version, "", "").ToString());
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SoftwareFactory.EndToEnd.Tests;

public sealed class TheSampleShop
{
    [Test]
    public void PassesTwiceWithNothingInTheTreeChangedAndCanBeTracedFromItsFilesAlone()
    {
        using var copy = new SampleCopy();
        var before = SampleCopy.Tree(copy.Root);

        var first = copy.Factory();
        Assert.That(first.ExitCode, Is.Zero, first.Output);
        Assert.That(SampleCopy.Tree(copy.Root), Is.EquivalentTo(before));

        var second = copy.Factory();
        Assert.Multiple(() =>
        {
            Assert.That(second.ExitCode, Is.Zero, second.Output);
            Assert.That(second.Output, Does.Contain("Shop is up to date"));
            Assert.That(Directory.EnumerateDirectories(Path.Combine(copy.Root, "artifacts", "factory", "runs")).Count(), Is.EqualTo(1));
            Assert.That(SampleCopy.Tree(copy.Root), Is.EquivalentTo(before));
        });
        CanBeTraced(copy);
    }

    private static void CanBeTraced(SampleCopy copy)
    {
        var subjects = copy.Manifest().GetProperty("subject").EnumerateArray().ToList();
        Assert.That(subjects, Has.Count.EqualTo(14));
        Assert.Multiple(() =>
        {
            foreach (var subject in subjects)
                Assert.That(Sha256(File.ReadAllBytes(Path.Combine(copy.Root, subject.GetProperty("name").GetString()!))), Is.EqualTo(subject.GetProperty("digest").GetProperty("sha256").GetString()));
            foreach (var part in copy.Parts())
                Assert.That(SerialOf(copy, part), Is.EqualTo(part.GetProperty("serial").GetString()), part.GetProperty("spec").GetString());
        });
    }

    [Test]
    public void GivesTheSameManifestThroughEveryDoor()
    {
        using var copy = new SampleCopy();

        var build = copy.ManifestThrough(copy.Root, "build", copy.Shop, "-t:Factory", "-nologo", "-tl:off", "-v:m");
        // The script starts the Frosting host with the words it was given: two doors in one.
        var cake = copy.ManifestThrough(PackedFactory.Root, "cake", "--target=Factory", $"--project={copy.Shop}");

        Assert.That(cake, Is.EqualTo(build));

        var trace = Command.Run("dotnet", PackedFactory.Root, "run", "--project", "build", "--no-build", "--", "--target=Factory-Trace", "--query=pricing.tier-price#R6", $"--project={copy.Shop}");
        Assert.That(trace.ExitCode, Is.Zero, trace.Output);
        Assert.That(trace.Output, Does.Contain("→ R6 A negative list price").And.Contain("Generate passed"));
    }

    [Test]
    public void RunsEachStageOnItsOwn()
    {
        string[] stages = ["Intake", "Generate", "Conform", "Compile", "Analyze", "Test", "Review", "Release"];
        using var copy = new SampleCopy();

        // A process that begins, two that go on with what another left, and one that ends: the targets of the stages between are made alike.
        foreach (var stage in (string[])["Intake", "Conform", "Test", "Release"])
        {
            var run = Command.Run("dotnet", copy.Root, ["msbuild", copy.Shop, .. stage == "Intake" ? ["-restore"] : Array.Empty<string>(), $"-t:Factory{stage}", "-nologo", "-tl:off", "-v:m"]);
            Assert.That(run.ExitCode, Is.Zero, run.Output);
            Assert.That(stages.Where(done => File.Exists(copy.PathTo($"obj/factory/Debug/net10.0/{done}.stamp"))), Is.EqualTo(stages.TakeWhile(done => done != stage).Append(stage)));
        }

        Assert.That(copy.Parts().Select(part => part.GetProperty("state").GetString()), Is.All.EqualTo("Released"));
    }

    [Test]
    public void NeedsNoNetwork()
    {
        if (!OperatingSystem.IsLinux() || Command.Run("unshare", "/", "-rn", "true").ExitCode != 0) Assert.Ignore("There is no unshare that may take the network away.");
        using var copy = new SampleCopy();
        var restored = Command.Run("dotnet", copy.Root, "restore", copy.Shop);
        Assert.That(restored.ExitCode, Is.Zero, restored.Output);

        // Nodes and servers of other builds live where there is a network.
        var run = Command.Run("unshare", copy.Root, "-rn", "dotnet", "msbuild", copy.Shop, "-t:Factory", "-nologo", "-tl:off", "-v:m", "-nodeReuse:false", "-p:UseSharedCompilation=false");

        Assert.That(run.ExitCode, Is.Zero, run.Output);
        Assert.That(copy.Parts().Select(part => part.GetProperty("state").GetString()), Is.All.EqualTo("Released"));
    }

    /// <summary>As Serial's summary says, and with none of its code.</summary>
    private static string SerialOf(SampleCopy copy, JsonElement part)
    {
        var template = Path.Combine(PackedFactory.Root, "templates", part.GetProperty("template").GetString()!.Split('@')[0]);
        var used = new JsonObject(Directory.EnumerateFiles(template).Where(file => !file.EndsWith("README.md", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(file => KeyValuePair.Create(Path.GetFileName(file), (JsonNode?)Sha256(File.ReadAllBytes(file)))));
        var outputs = new JsonObject(part.GetProperty("outputs").EnumerateObject().Select(output => output.Name).Order(StringComparer.Ordinal)
            .Select(path => KeyValuePair.Create(path, (JsonNode?)Sha256(Encoding.UTF8.GetBytes(File.ReadAllText(copy.PathTo(path)).Split('\n', 2)[1])))));
        var response = part.GetProperty("response").GetString()!;
        Assert.That(Sha256(File.ReadAllBytes(copy.PathTo($".factory/blobs/{response[..2]}/{response}"))), Is.EqualTo(response));

        var content = new JsonObject
        {
            ["outputs"] = outputs,
            ["responses"] = new JsonArray(response),
            ["spec"] = Sha256(File.ReadAllBytes(Path.Combine(copy.Root, part.GetProperty("spec").GetString()!))),
            ["template"] = Sha256(Encoding.UTF8.GetBytes(used.ToJsonString())),
        };
        var bits = string.Concat(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToJsonString())).Take(13).Select(octet => Convert.ToString(octet, 2).PadLeft(8, '0')));
        var digits = string.Concat(Enumerable.Range(0, 20).Select(i => "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[Convert.ToInt32(bits.Substring(5 * i, 5), 2)]));
        return $"SF-{string.Join('-', digits.Chunk(5).Select(group => new string(group)))}";
    }

    private static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

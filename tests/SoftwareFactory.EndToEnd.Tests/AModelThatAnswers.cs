using System.Text.Json.Nodes;
using SoftwareFactory.Generation.Tests.Providers;

namespace SoftwareFactory.EndToEnd.Tests;

/// <summary><c>update</c> against an OpenAI-compatible server on loopback; then the server is gone.</summary>
public sealed class AModelThatAnswers
{
    [Test]
    public void IsAskedOnceAndReplayedForEver()
    {
        using var copy = new SampleCopy();
        var repository = Path.Combine(copy.Root, "samples", "Defects", "missing-lock-entry");
        var project = Path.Combine(repository, "MissingLockEntry.csproj");
        Directory.Move(Path.Combine(repository, "specs"), Path.Combine(repository, "wanted"));
        File.WriteAllText(Path.Combine(repository, "factory.yaml"), "specs:\n  - wanted/*.spec.md # not where the default looks\nlock: locks/answers.json\n");

        string[] model;
        using (var server = new LoopbackServer(Answer))
        {
            model = ["-p:FactoryModel=openai:loopback-1", $"-p:FactoryEndpoint={server.Url}"];
            var update = Line(repository, project, ["-restore", "-p:FactoryMode=update", .. model]);
            Assert.That(update.ExitCode, Is.Zero, update.Output);
            Assert.That(server.Requests, Has.Count.EqualTo(2), "the first answer fails its example");
            Assert.That(update.Output, Does.Not.Contain(": error "));
        }

        var made = SampleCopy.Tree(repository);
        Assert.That(made.Keys, Has.Member("locks/answers.json").And.Member("Twice.cs"));
        Directory.Delete(Path.Combine(repository, "obj", "factory"), recursive: true);

        var locked = Line(repository, project, model);
        Assert.That(locked.ExitCode, Is.Zero, locked.Output);
        Assert.That(SampleCopy.Tree(repository), Is.EquivalentTo(made));

        var stale = Line(repository, project, "-p:FactoryModel=openai:loopback-2");
        Assert.That(stale.ExitCode, Is.EqualTo(1), stale.Output);
        Assert.That(stale.Output, Does.Contain("error SF3002: ").And.Contain("its question changed: model ("));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "A console's Ctrl-C cannot be sent to one process there.")]
    public void IsAskedOnlyForTheRestAfterCtrlC()
    {
        using var place = ThreeParts();
        using var asked = new SemaphoreSlim(0);
        using var goOn = new ManualResetEventSlim();
        var requests = 0;
        using var server = new LoopbackServer(_ =>
        {
            if (++requests == 3)
            {
                asked.Release();
                goOn.Wait(TimeSpan.FromMinutes(2));
            }

            return Completion("        return quantity * 2;");
        });
        string[] update = ["-t:Factory", "-p:FactoryMode=update", "-p:FactoryModel=openai:loopback-1", $"-p:FactoryEndpoint={server.Url}"];
        place.Must("Lib", "-t:Restore");
        var before = SampleCopy.Tree(place.Root);

        using var run = Command.StartInterruptible(place.Root, ["msbuild", "Lib", "-nologo", "-tl:off", "-v:m", "-nodeReuse:false", .. update]);
        var output = run.StandardOutput.ReadToEndAsync();
        Assert.That(asked.Wait(TimeSpan.FromMinutes(2)), Is.True);
        Assert.That(Command.Run("kill", "/", "-INT", $"{run.Id}").ExitCode, Is.Zero);
        Assert.That(run.WaitForExit(TimeSpan.FromMinutes(2)), Is.True);
        goOn.Set();
        Assert.That(run.ExitCode, Is.Not.Zero, output.Result);
        Assert.That(SampleCopy.Tree(place.Root), Is.EquivalentTo(before));

        place.Must("Lib", update);
        Assert.That(requests, Is.EqualTo(4), "two were answered before; the third was not");
        Assert.That(SampleCopy.Tree(place.PathTo("Lib")).Keys, Is.SupersetOf(new[] { "Shop/One.cs", "Shop/Two.cs", "Shop/Three.cs", "factory.lock.json" }));
    }

    [Test]
    public void IsAskedByOneOfTwoProcesses()
    {
        using var place = ThreeParts();
        using var asked = new SemaphoreSlim(0);
        using var goOn = new ManualResetEventSlim();
        var requests = 0;
        using var server = new LoopbackServer(_ =>
        {
            if (++requests == 1)
            {
                asked.Release();
                goOn.Wait(TimeSpan.FromMinutes(2));
            }

            return Completion("        return quantity * 2;");
        });
        string[] update = ["-t:Factory", "-p:FactoryMode=update", "-p:FactoryModel=openai:loopback-1", $"-p:FactoryEndpoint={server.Url}"];
        place.Must("Lib", "-t:Restore");

        var first = Task.Run(() => place.MSBuild("Lib", update));
        Assert.That(asked.Wait(TimeSpan.FromMinutes(2)), Is.True);
        var second = place.MSBuild("Lib", ["-restore", "-p:BaseIntermediateOutputPath=../obj2/", .. update]);
        Assert.That(second.ExitCode, Is.EqualTo(1), second.Output);
        Assert.That(second.Output, Does.Contain("Lib.csproj : error SF5004: "));
        goOn.Set();
        Assert.That(first.Result.ExitCode, Is.Zero, first.Result.Output);

        var made = SampleCopy.Tree(place.PathTo("Lib/.factory"));
        place.Must("Lib", update);
        Assert.That(requests, Is.EqualTo(3));
        Assert.That(SampleCopy.Tree(place.PathTo("Lib/.factory")), Is.EquivalentTo(made));
    }

    private static TemporaryRepository ThreeParts()
    {
        var place = new TemporaryRepository("three");
        place.Write("factory.yaml", "model:\n  provider: openai\n  id: loopback-1\n  concurrency: 1\nrules:\n  SF1301: none\n");
        place.Write("Lib/Lib.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup><PackageReference Include=\"SoftwareFactory.MSBuild\" Version=\"$(SoftwareFactoryVersion)\" PrivateAssets=\"all\" /></ItemGroup></Project>\n");
        foreach (var id in (string[])["one", "two", "three"]) place.WritePart("Lib", id);
        return place;
    }

    private static Command Line(string folder, string project, params string[] more) =>
        Command.Run("dotnet", folder, ["msbuild", project, "-t:Factory", "-nologo", "-tl:off", "-v:m", .. more]);

    private static string Answer(string request) =>
        Completion(JsonNode.Parse(request)!["messages"]!.AsArray().Count == 2 ? "        return quantity;" : "        return quantity * 2;");

    private static string Completion(string body) => LoopbackServer.Response(200, new JsonObject
    {
        ["id"] = "1",
        ["object"] = "chat.completion",
        ["created"] = 1,
        ["model"] = "loopback-1",
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["finish_reason"] = "stop",
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = new JsonObject { ["summary"] = "Pairs.", ["body"] = body, ["helpers"] = "" }.ToJsonString() },
        }),
        ["usage"] = new JsonObject { ["prompt_tokens"] = 10, ["completion_tokens"] = 5, ["total_tokens"] = 15 },
    }.ToJsonString());
}

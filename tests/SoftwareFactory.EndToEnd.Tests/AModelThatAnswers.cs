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

    private static Command Line(string folder, string project, params string[] more) =>
        Command.Run("dotnet", folder, ["msbuild", project, "-t:Factory", "-nologo", "-tl:off", "-v:m", .. more]);

    private static string Answer(string request)
    {
        var first = JsonNode.Parse(request)!["messages"]!.AsArray().Count == 2;
        var slots = new JsonObject { ["summary"] = "Pairs.", ["body"] = first ? "        return quantity;" : "        return quantity * 2;", ["helpers"] = "" };
        return LoopbackServer.Response(200, new JsonObject
        {
            ["id"] = "1",
            ["object"] = "chat.completion",
            ["created"] = 1,
            ["model"] = "loopback-1",
            ["choices"] = new JsonArray(new JsonObject
            {
                ["index"] = 0,
                ["finish_reason"] = "stop",
                ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = slots.ToJsonString() },
            }),
            ["usage"] = new JsonObject { ["prompt_tokens"] = 10, ["completion_tokens"] = 5, ["total_tokens"] = 15 },
        }.ToJsonString());
    }
}

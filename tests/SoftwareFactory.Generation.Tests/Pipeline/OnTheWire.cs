using System.Text.Json.Nodes;
using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Generation.Answers;
using SoftwareFactory.Generation.Pipeline;
using SoftwareFactory.Generation.Providers;

namespace SoftwareFactory.Generation.Tests.Pipeline;

/// <summary>The whole pipeline against servers that speak each provider's own format over a real connection.</summary>
internal sealed class OnTheWire
{
    private const string Good = """{"summary":"Applies it.","body":"return 1m;"}""";

    private static readonly string[] Providers = ["openai", "anthropic", "ollama"];

    [TestCaseSource(nameof(Providers))]
    public async Task AnAnswerComesBackWithItsCounts(string provider)
    {
        using var server = new WireServer(WireServer.Say(200, ProviderFormats.Answer(provider, Good)));

        var (response, reading, finding) = await AskAsync(provider, server.Url, new ScriptedTime());

        Assert.That(finding, Is.Null);
        Assert.That((response!.Text, response.FinishReason, response.InputTokens, response.OutputTokens), Is.EqualTo((Good, "stop", (int?)12, (int?)3)));
        Assert.That(reading!.Slots!["body"], Is.EqualTo("return 1m;"));
    }

    [TestCaseSource(nameof(Providers))]
    public async Task TheQuestionHasItsMessagesItsSchemaAndNoStreaming(string provider)
    {
        using var server = new WireServer(WireServer.Say(200, ProviderFormats.Answer(provider, Good)));

        await AskAsync(provider, server.Url, new ScriptedTime());

        var request = server.Requests.Single();
        var body = JsonNode.Parse(request[(request.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..])!;
        Assert.That(request, Does.StartWith($"POST {(provider == "openai" ? "/chat/completions" : provider == "anthropic" ? "/v1/messages" : "/api/chat")} HTTP/1.1"));
        Assert.That((string?)body["model"], Is.EqualTo("model-1"));
        Assert.That((bool?)body["stream"] ?? false, Is.False);
        Assert.That(body.ToJsonString(), Does.Contain("\"additionalProperties\":false").And.Contain("Write the discount."));
    }

    [TestCaseSource(nameof(Providers))]
    public async Task ABusyServerIsAskedAgainAfterAsLongAsItSays(string provider)
    {
        var time = new ScriptedTime();
        using var server = new WireServer(WireServer.Say(429, "{}", "Retry-After: 7\r\n"), WireServer.Say(200, ProviderFormats.Answer(provider, Good)));

        Assert.That((await AskAsync(provider, server.Url, time)).Finding, Is.Null);
        Assert.That((server.Requests.Count, time.Delays.Single()), Is.EqualTo((2, TimeSpan.FromSeconds(7))));
    }

    [TestCaseSource(nameof(Providers))]
    public async Task AFailingServerIsAskedAgainLaterAndLater(string provider)
    {
        var time = new ScriptedTime();
        using var server = new WireServer(WireServer.Say(500, "{}"), WireServer.Say(503, "{}"), WireServer.Say(502, "{}"), WireServer.Say(200, ProviderFormats.Answer(provider, Good)));

        Assert.That((await AskAsync(provider, server.Url, time)).Finding, Is.Null);
        Assert.That(server.Requests, Has.Count.EqualTo(4));
        Assert.That(time.Delays, Has.All.LessThanOrEqualTo(TimeSpan.FromMinutes(1)));
    }

    [TestCaseSource(nameof(Providers))]
    public async Task ABrokenConnectionIsTriedAgain(string provider)
    {
        using var server = new WireServer(WireServer.Break(ProviderFormats.Answer(provider, Good)), WireServer.Say(200, ProviderFormats.Answer(provider, Good)));

        Assert.That((await AskAsync(provider, server.Url, new ScriptedTime())).Finding, Is.Null);
        Assert.That(server.Requests, Has.Count.EqualTo(2));
    }

    [TestCaseSource(nameof(Providers))]
    public async Task AServerThatDripsIsGivenUpAndTriedAgain(string provider)
    {
        var time = new ScriptedTime();
        using var server = new WireServer(WireServer.Drip(time.PassLimits), WireServer.Say(200, ProviderFormats.Answer(provider, Good)));

        Assert.That((await AskAsync(provider, server.Url, time)).Finding, Is.Null);
        Assert.That(server.Requests, Has.Count.EqualTo(2));
    }

    [TestCaseSource(nameof(Providers))]
    public async Task AServerThatNeverWorksEndsInOneFinding(string provider)
    {
        using var server = new WireServer(WireServer.Say(500, """{"error":{"message":"down","type":"api_error"},"type":"error"}"""));

        var (_, _, finding) = await AskAsync(provider, server.Url, new ScriptedTime());

        Assert.That((finding!.Rule, server.Requests.Count), Is.EqualTo((Rules.ModelFailed, 5)));
        Assert.That(finding.Message, Does.Not.Contain("   at ").And.Contain("500"));
    }

    [Test]
    public async Task AMistakeOfOursIsNotRepeated([ValueSource(nameof(Providers))] string provider, [Values(400, 401, 404)] int status)
    {
        using var server = new WireServer(WireServer.Say(status, """{"error":{"message":"no","type":"invalid_request_error"},"type":"error"}"""));

        Assert.That((await AskAsync(provider, server.Url, new ScriptedTime())).Finding!.Rule, Is.EqualTo(Rules.ModelFailed));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [TestCaseSource(nameof(Providers))]
    public async Task ABodyThatIsNoJsonIsAFinding(string provider)
    {
        using var server = new WireServer(WireServer.Say(200, "<html>"));

        Assert.That((await AskAsync(provider, server.Url, new ScriptedTime())).Finding!.Rule, Is.EqualTo(Rules.ModelFailed));
    }

    [TestCase("openai", "length")]
    [TestCase("anthropic", "max_tokens")]
    [TestCase("ollama", "length")]
    public async Task AnAnswerThatWasCutOffIsNone(string provider, string reason)
    {
        using var server = new WireServer(WireServer.Say(200, ProviderFormats.Answer(provider, "{\"summ", reason)));

        var (response, reading, _) = await AskAsync(provider, server.Url, new ScriptedTime());

        Assert.That(response!.EndedNormally, Is.False);
        Assert.That(reading!.Finding!.Rule, Is.EqualTo(Rules.AnswerNotEnded));
    }

    [TestCase("openai", "content_filter")]
    [TestCase("anthropic", "refusal")]
    public async Task ARefusalIsNone(string provider, string reason)
    {
        using var server = new WireServer(WireServer.Say(200, ProviderFormats.Answer(provider, "No.", reason)));

        Assert.That((await AskAsync(provider, server.Url, new ScriptedTime())).Reading!.Finding!.Rule, Is.EqualTo(Rules.AnswerNotEnded));
    }

    [TestCaseSource(nameof(Providers))]
    public async Task AnAnswerOfAnotherShapeIsNone(string provider)
    {
        using var server = new WireServer(WireServer.Say(200, ProviderFormats.Answer(provider, """{"summary":"Applies it."}""")));

        Assert.That((await AskAsync(provider, server.Url, new ScriptedTime())).Reading!.Finding!.Rule, Is.EqualTo(Rules.AnswerSchema));
    }

    [TestCaseSource(nameof(Providers))]
    public async Task AnAnswerOfTenMegabytesIsRead(string provider)
    {
        var large = new JsonObject { ["summary"] = "Large.", ["body"] = new string('x', 10_000_000) }.ToJsonString();
        using var server = new WireServer(WireServer.Say(200, ProviderFormats.Answer(provider, large)));

        Assert.That((await AskAsync(provider, server.Url, new ScriptedTime())).Reading!.Slots!["body"], Has.Length.EqualTo(10_000_000));
    }

    private static async Task<(RecordedResponse? Response, AnswerReading? Reading, Finding? Finding)> AskAsync(string provider, Uri url, TimeProvider time)
    {
        using var pipeline = new ModelPipeline(new FactoryConfiguration(), time);
        var client = pipeline.For(new ModelOptions(provider, "model-1") { Endpoint = url }, "key-1", "pricing.bulk-discount")!;
        var request = Sample.Request with { Provider = provider, Model = "model-1" };
        var (response, finding) = await new ModelQuestion(client).AskAsync(request, Sample.SpecFile, CancellationToken.None);
        return (response, response is null ? null : AnswerReader.Read(response, Sample.Slots, Sample.SpecFile), finding);
    }
}

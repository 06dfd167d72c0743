using System.Text.Json.Nodes;
using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Text;
using SoftwareFactory.Generation.Answers;
using SoftwareFactory.Generation.Providers;
using SoftwareFactory.Generation.Requests;

namespace SoftwareFactory.Generation.Tests.Providers;

internal sealed class AskingAServer
{
    private const string Content = """{"summary":"Applies it.","body":"return 1m;"}""";

    [Test]
    public async Task GivesItsResponse()
    {
        using var server = new LoopbackServer(_ => LoopbackServer.Response(200, Completion("stop", Content)));

        var (response, finding) = await AskAsync(server.Url, Sample.Request);

        Assert.That(finding, Is.Null);
        Assert.That(response, Is.EqualTo(new RecordedResponse { Text = Content, FinishReason = "stop", ModelId = "gpt-5-2026", InputTokens = 12, OutputTokens = 3 }));
    }

    [Test]
    public async Task SendsWhatIsRecordedAndNothingElse()
    {
        using var server = new LoopbackServer(_ => LoopbackServer.Response(200, Completion("stop", Content)));
        var request = Sample.Request with { Temperature = "0.5", MaxOutputTokens = 900, Messages = [new("system", "Be exact."), new("user", "cafe\u0301\r\n"), new("assistant", "{}"), new("user", "Again.")] };

        await AskAsync(server.Url, request, apiKey: "key-1");

        var (head, body) = server.Requests.Single();
        Assert.That(head, Does.StartWith("POST /v1/chat/completions HTTP/1.1\r\n").And.Contain("Authorization: Bearer key-1\r\n"));
        Assert.That(CanonicalJson.Write(JsonNode.Parse(body)), Is.EqualTo(CanonicalJson.Write(new JsonObject
        {
            ["model"] = "gpt-5",
            ["temperature"] = 0.5,
            ["max_completion_tokens"] = 900,
            ["messages"] = JsonNode.Parse("""[{"role":"system","content":"Be exact."},{"role":"user","content":"café\n"},{"role":"assistant","content":"{}"},{"role":"user","content":"Again."}]"""),
            ["response_format"] = new JsonObject
            {
                ["type"] = "json_schema",
                ["json_schema"] = new JsonObject
                {
                    ["name"] = "slots",
                    ["description"] = "The text of each slot.",
                    ["strict"] = true,
                    ["schema"] = ResponseSchema.Of(Sample.Slots),
                },
            },
        })));
    }

    [Test]
    public async Task NeedsNoKey([Values(null, "")] string? apiKey)
    {
        using var server = new LoopbackServer(_ => LoopbackServer.Response(200, Completion("stop", Content)));

        Assert.That((await AskAsync(server.Url, Sample.Request, apiKey)).Response, Is.Not.Null);
    }

    [TestCase("length", "length")]
    [TestCase("content_filter", "content_filter")]
    public async Task SaysHowTheAnswerEnded(string finishReason, string expected)
    {
        using var server = new LoopbackServer(_ => LoopbackServer.Response(200, Completion(finishReason, "{\"summ")));

        var (response, _) = await AskAsync(server.Url, Sample.Request);

        Assert.That((response!.FinishReason, response.Text), Is.EqualTo((expected, "{\"summ")));
        Assert.That(AnswerReader.Read(response, Sample.Slots, Sample.SpecFile).Finding!.Rule, Is.EqualTo(Rules.AnswerNotEnded));
    }

    [Test]
    public async Task TellsARefusalFromAnAnswer()
    {
        using var server = new LoopbackServer(_ => LoopbackServer.Response(200, Completion("stop", content: null, refusal: "I'd rather not.")));

        var (response, _) = await AskAsync(server.Url, Sample.Request);

        Assert.That((response!.FinishReason, response.Text), Is.EqualTo(("refusal", "I'd rather not.")));
    }

    [TestCase(500, """{"error":{"message":"The engine\nis down.","type":"server_error"}}""", "the server answered HTTP 500: The engine is down.")]
    [TestCase(401, """{"error":"No such key"}""", "the server answered HTTP 401: No such key.")]
    [TestCase(404, "", "the server answered HTTP 404.")]
    [TestCase(502, "<html>\r\nBad gateway</html>", "the server answered HTTP 502: <html> Bad gateway</html>.")]
    [TestCase(200, "<html>", "the server's answer is not JSON.")]
    [TestCase(200, "{\"id\":", "the server's answer is not JSON.")]
    [TestCase(200, "[]", "the server's answer is not a chat completion: ")]
    [TestCase(200, "{}", "the server's answer is not a chat completion: ")]
    [TestCase(200, """{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[]}""", "the server's answer is not a chat completion: ")]
    public async Task IsSF3102WithItsCauseInOneLine(int status, string body, string cause)
    {
        using var server = new LoopbackServer(_ => LoopbackServer.Response(status, body));

        var (response, finding) = await AskAsync(server.Url, Sample.Request);

        Assert.That(response, Is.Null);
        Assert.That(finding!.ToString(), Does.StartWith($"specs/bulk-discount.spec.md(1,1): error SF3102: openai:gpt-5 was asked for pricing.bulk-discount: {cause}").And.EndsWith(Rules.ModelFailed.Fix));
        Assert.That(finding.Message, Does.Not.Contain("   at ").And.Not.Contain('\n'));
        Assert.That(server.Requests, Has.Count.EqualTo(1), "asked once");
    }

    [Test]
    public async Task IsSF3102WhenNobodyListens()
    {
        Uri url;
        using (var server = new LoopbackServer(_ => "")) url = server.Url;

        Assert.That((await AskAsync(url, Sample.Request)).Finding!.Message, Does.Contain("the connection failed: "));
    }

    [TestCase("", Description = "closed without a word")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"id\"", Description = "closed in mid-body")]
    public async Task IsSF3102WhenTheConnectionBreaks(string answer)
    {
        using var server = new LoopbackServer(_ => answer);

        Assert.That((await AskAsync(server.Url, Sample.Request)).Finding!.Message, Does.Contain("the connection failed: "));
    }

    [Test]
    public void IsCancelledWithItsCaller()
    {
        using var cancellation = new CancellationTokenSource();
        using var server = new LoopbackServer(_ =>
        {
            cancellation.Cancel();
            return "";
        });

        Assert.That(async () => await AskAsync(server.Url, Sample.Request, cancellation: cancellation.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [TestCase("sample")]
    [TestCase("OpenAI")]
    public void HasNoClientForOtherProviders(string provider)
    {
        using var http = new SocketsHttpHandler();
        using var client = ChatClientFactory.Create(new ModelOptions(provider, "m"), "key", http);

        Assert.That(client, Is.Null);
    }

    private static async Task<(RecordedResponse? Response, Finding? Finding)> AskAsync(Uri url, AnswerRequest request, string? apiKey = null, CancellationToken cancellation = default)
    {
        using var http = new SocketsHttpHandler();
        using var client = ChatClientFactory.Create(new ModelOptions(request.Provider, request.Model) { Endpoint = url }, apiKey, http)!;
        return await new ModelQuestion(client).AskAsync(request, Sample.SpecFile, cancellation);
    }

    private static string Completion(string finishReason, string? content, string? refusal = null) => new JsonObject
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion",
        ["created"] = 1_700_000_000,
        ["model"] = "gpt-5-2026",
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["finish_reason"] = finishReason,
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = content, ["refusal"] = refusal },
        }),
        ["usage"] = new JsonObject { ["prompt_tokens"] = 12, ["completion_tokens"] = 3, ["total_tokens"] = 15 },
    }.ToJsonString();
}

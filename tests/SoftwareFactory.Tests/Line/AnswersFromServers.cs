using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Generation.Tests.Pipeline;
using SoftwareFactory.Line;
using SoftwareFactory.Stages;

namespace SoftwareFactory.Tests.Line;

/// <summary>The whole line against servers that speak each provider's own format: how often it asks, what it says, and that only a good answer is locked.</summary>
internal sealed class AnswersFromServers
{
    private static readonly string Right = SmallRepository.Answer(SmallRepository.Right);
    private static readonly string[] Providers = ["openai", "anthropic", "ollama"];

    private static IEnumerable<TestCaseData> Bad =>
        from provider in Providers
        from row in new (string Name, string Text, string? Reason, string Rule, int Asked)[]
        {
            ("CutOff", "{\"body\":\"ret", provider == "anthropic" ? "max_tokens" : "length", "SF3105", 3),
            ("Refused", "No.", provider switch { "openai" => "content_filter", "anthropic" => "refusal", _ => "load" }, "SF3105", 3),
            ("InProse", "Sure! Here it is.", null, "SF3103", 3),
            ("OfAnotherShape", "{\"body\":\"        return 1;\"}", null, "SF3104", 3),
            ("Empty", "", null, "SF3103", 3),
            ("OfTenMegabytes", SmallRepository.Answer(new string(' ', 10_000_000) + SmallRepository.Right), null, "SF2001", 3),
        }
        select new TestCaseData(provider, row.Text, row.Reason, row.Rule, row.Asked).SetArgDisplayNames(provider, row.Name);

    [TestCaseSource(nameof(Bad))]
    public async Task AreNotLockedWhenTheyAreBad(string provider, string text, string? reason, string rule, int asked)
    {
        using var repository = new SmallRepository("pieces");
        using var server = new WireServer(WireServer.Say(200, ProviderFormats.Answer(provider, text, reason)));

        var result = await RunAsync(repository, provider, server.Url);

        Assert.That(SmallRepository.Ids(result).Distinct(), Is.EqualTo([rule]));
        Assert.That((server.Requests.Count, File.Exists(repository.LockPath), Directory.Exists(repository.PathTo("Shop/.factory"))), Is.EqualTo((asked, false, false)));
    }

    [TestCaseSource(nameof(Providers))]
    public async Task AreNotThereWhenTheServerNeverWorks(string provider)
    {
        using var repository = new SmallRepository("pieces");
        using var server = new WireServer(WireServer.Say(500, "{}"));

        var result = await RunAsync(repository, provider, server.Url);

        Assert.That(SmallRepository.Ids(result), Is.EqualTo(["SF3102"]));
        Assert.That((server.Requests.Count, File.Exists(repository.LockPath)), Is.EqualTo((5, false)));
    }

    [TestCase("openai", "Busy")]
    [TestCase("anthropic", "Down")]
    [TestCase("ollama", "Reset")]
    [TestCase("openai", "NoJson")]
    public async Task AreLockedOnceHoweverLongItTook(string provider, string trouble)
    {
        using var repository = new SmallRepository("pieces");
        var good = WireServer.Say(200, ProviderFormats.Answer(provider, Right));
        using var server = trouble switch
        {
            "Busy" => new WireServer(WireServer.Say(429, "{}", "Retry-After: 3\r\n"), good),
            "Down" => new WireServer(WireServer.Say(500, "{}"), WireServer.Say(500, "{}"), WireServer.Say(500, "{}"), good),
            "Reset" => new WireServer(WireServer.Break(ProviderFormats.Answer(provider, Right)), good),
            _ => new WireServer(WireServer.Say(200, ProviderFormats.Answer(provider, "no JSON")), good),
        };

        var result = await RunAsync(repository, provider, server.Url);

        Assert.That(result.Status, Is.EqualTo(RunStatus.Passed), string.Join('\n', result.Findings));
        Assert.That(server.Requests, Has.Count.EqualTo(trouble == "Down" ? 4 : 2));
        Assert.That(repository.Lock.Entries.Select(entry => entry.Attempt), Is.EqualTo(trouble == "NoJson" ? [1, 2] : new[] { 1 }), "asking a server again is no attempt");
    }

    private static async Task<LineResult> RunAsync(SmallRepository repository, string provider, Uri server)
    {
        repository.WriteArguments([]);
        var project = repository.Project(FactoryMode.Update) with { Model = new ModelOptions(provider, "model-1"), Endpoint = server };
        using var line = new ProductionLine(project, null, TimeProvider.System, session => new ConfiguredModel(session.Configuration, "key-1", new ScriptedTime()));
        return await line.RunToAsync(Stage.Release, CancellationToken.None);
    }
}

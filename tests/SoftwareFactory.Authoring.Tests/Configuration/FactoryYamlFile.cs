using SoftwareFactory.Authoring.Configuration;
using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Authoring.Tests.Configuration;

public sealed class FactoryYamlFile
{
    private const string Full = """
        specs: [specs/**/*.spec.md, more/*.spec.md]
        templates: house/templates
        lock: locks/factory.lock.json
        model:
          provider: openai
          id: gpt-5:2026-01-01
          endpoint: http://localhost:8080/v1
          temperature: 0.20
          maxOutputTokens: 4000
        rework:
          max: 0
        rules:
          SF1101: warning
          SF4202: none
        thresholds:
          duplication: 95
        test:
          timeout: 2.5
          sandbox: required
        review:
          required: always
          model: anthropic:second
          rubric:
            money: Is it rounded?
        mutation:
          threshold: 80
          templates: {parser: 95}
        waivers:
          - rule: SF4202
            part: pricing.bulk-discount
            reason: Until the new rates are in.
            until: 2030-12-31
        """;

    [Test]
    public void GivesTheConfiguration()
    {
        var reading = FactoryYaml.Read("factory.yaml", Full);
        var configuration = reading.Configuration;
        Assert.That(reading.Findings, Is.Empty);
        Assert.That(configuration.Specs, Is.EqualTo(new[] { "specs/**/*.spec.md", "more/*.spec.md" }));
        Assert.That(configuration.Templates, Is.EqualTo(new[] { "house/templates" }));
        Assert.That(configuration.Lock, Is.EqualTo("locks/factory.lock.json"));
        Assert.That(configuration.Model, Is.EqualTo(new ModelOptions("openai", "gpt-5:2026-01-01")
        {
            Endpoint = new Uri("http://localhost:8080/v1"),
            Temperature = "0.20",
            MaxOutputTokens = 4000,
        }));
        Assert.That(configuration.ReworkMax, Is.Zero);
        Assert.That(configuration.Rules, Is.EqualTo(new Dictionary<string, FindingLevel> { ["SF1101"] = FindingLevel.Warning, ["SF4202"] = FindingLevel.None }));
        Assert.That(configuration.Thresholds.Duplication, Is.EqualTo(95));
        Assert.That(configuration.Test, Is.EqualTo(new TestOptions { Timeout = TimeSpan.FromSeconds(2.5), Sandbox = SandboxRequirement.Required }));
        Assert.That(configuration.Review, Is.EqualTo(ReviewRequirement.Always));
        Assert.That((configuration.Reviewer!.Model, configuration.Reviewer.Rubric["money"], configuration.Reviewer.Rubric.Count), Is.EqualTo((new ModelOptions("anthropic", "second"), "Is it rounded?", 1)));
        Assert.That((configuration.Mutation.For("function"), configuration.Mutation.For("parser")), Is.EqualTo(((int?)80, (int?)95)));
        Assert.That(configuration.Waivers, Is.EqualTo(new[]
        {
            new Waiver("SF4202", "pricing.bulk-discount", "Until the new rates are in.", new DateOnly(2030, 12, 31), new SourceLocation("factory.yaml", 29, 5)),
        }));
    }

    [TestCase("")]
    [TestCase("# nothing yet\n")]
    [TestCase("\uFEFF\r\n")]
    [TestCase("rules: {}\nwaivers: []\n")]
    public void ThatSaysNothingGivesTheDefaults(string text)
    {
        var reading = FactoryYaml.Read("factory.yaml", text);
        Assert.That(reading.Findings, Is.Empty);
        Assert.That(reading.Configuration.Specs, Is.EqualTo(new[] { "specs/**/*.spec.md" }));
        Assert.That(reading.Configuration.Templates, Is.EqualTo(new[] { "templates" }));
        Assert.That(reading.Configuration.Lock, Is.EqualTo("factory.lock.json"));
        Assert.That(reading.Configuration.Model, Is.Null);
        Assert.That(reading.Configuration.ReworkMax, Is.EqualTo(2));
        Assert.That((reading.Configuration.Reviewer, reading.Configuration.Mutation.For("function")), Is.EqualTo(((ReviewerOptions?)null, (int?)null)));
        Assert.That(reading.Configuration.Test.Timeout, Is.EqualTo(TimeSpan.FromSeconds(10)));
    }

    [TestCase("spec: a", "SF9002 (1,1)")]
    [TestCase("model: {provider: openai, id: x, url: y}", "SF9002 (1,34)")]
    [TestCase("rework:\n  max: 1\n  times: 2", "SF9002 (3,3)")]
    [TestCase("rules:\n  SF9999: error", "SF9002 (2,3)")]
    [TestCase("colour: 3", "SF9002 (1,1)")]
    [TestCase("prices: {m: {input: 1, output: 2, cached: 3}}", "SF9002 (1,35)")]
    [TestCase("waivers:\n  - rule: SF4202\n    part: a\n    reason: r\n    until: 2030-12-31\n    by: me", "SF9002 (6,5)")]
    public void WithAnUnknownKeyIsReported(string text, string place) =>
        Assert.That(FactoryYaml.Read("factory.yaml", text).Findings.Places(), Is.EqualTo(new[] { place }));

    [TestCase("apiKey: sk-1")]
    [TestCase("model: {provider: openai, id: x, api_key: sk-1}")]
    [TestCase("model: {provider: openai, id: x, token: sk-1}")]
    [TestCase("test: {timeout: 3, PASSWORD: sk-1}")]
    [TestCase("clientSecret: sk-1")]
    public void WithASecretIsReportedWithoutQuotingIt(string text)
    {
        var finding = FactoryYaml.Read("factory.yaml", text).Findings.Single();
        Assert.That(finding.Rule, Is.SameAs(Rules.ConfigurationKey));
        Assert.That(finding.Message, Does.Contain("FACTORY_API_KEY").And.Not.Contain("sk-1"));
    }

    [TestCase("specs: {a: b}", "SF9003 (1,8)")]
    [TestCase("specs: []", "SF9003 (1,1)")]
    [TestCase("templates: ['']", "SF9003 (1,13)")]
    [TestCase("lock: /etc/lock.json", "SF9003 (1,1)")]
    [TestCase("lock: C:\\lock.json", "SF9003 (1,1)")]
    [TestCase("model: gpt", "SF9003 (1,8)")]
    [TestCase("model: {provider: openai}", "SF9003 (1,8)")]
    [TestCase("model: {provider: acme, id: x}", "SF9003 (1,19)")]
    [TestCase("model: {provider: openai, id: x, endpoint: ftp://x}", "SF9003 (1,34)")]
    [TestCase("model: {provider: openai, id: x, endpoint: 'https://user:pw@x'}", "SF9003 (1,34)")]
    [TestCase("model: {provider: openai, id: x, temperature: 2.1}", "SF9003 (1,47)")]
    [TestCase("model: {provider: openai, id: x, temperature: '0,5'}", "SF9003 (1,47)")]
    [TestCase("model: {provider: openai, id: x, maxOutputTokens: 0}", "SF9003 (1,51)")]
    [TestCase("rework: {max: 11}", "SF9003 (1,15)")]
    [TestCase("rework: {max: -1}", "SF9003 (1,15)")]
    [TestCase("rework: {max: two}", "SF9003 (1,15)")]
    [TestCase("rules: {SF1101: off}", "SF9003 (1,17)")]
    [TestCase("rules: {SF3003: warning}", "SF9003 (1,17)")]
    [TestCase("rules: {SF1001: none}", "SF9003 (1,17)")]
    [TestCase("test: {timeout: 0.5}", "SF9003 (1,17)")]
    [TestCase("test: {sandbox: maybe}", "SF9003 (1,17)")]
    [TestCase("review: {required: risk >= low}", "SF9003 (1,20)")]
    [TestCase("test: {timeout: 601}", "SF9003 (1,17)")]
    [TestCase("test: {timeout: 10s}", "SF9003 (1,17)")]
    [TestCase("thresholds: {duplication: 49}", "SF9003 (1,27)")]
    [TestCase("thresholds: {duplication: 101}", "SF9003 (1,27)")]
    [TestCase("mutation: {threshold: 0}", "SF9003 (1,23)")]
    [TestCase("mutation: {templates: {function: 101}}", "SF9003 (1,34)")]
    [TestCase("review: {model: sample:handwritten}", "SF9003 (1,17)")]
    [TestCase("review: {model: gpt}", "SF9003 (1,17)")]
    [TestCase("review: {rubric: {money: Is it?}}", "SF9003 (1,10)")]
    [TestCase("review: {required: sometimes}", "SF9003 (1,20)")]
    [TestCase("prices: {m: {input: -1, output: 2}}", "SF9003 (1,21)")]
    [TestCase("prices: {m: {input: 1, output: 1000001}}", "SF9003 (1,32)")]
    [TestCase("prices: {m: {input: cheap, output: 2}}", "SF9003 (1,21)")]
    [TestCase("prices: {m: 3}", "SF9003 (1,13)")]
    [TestCase("prices: 3", "SF9003 (1,9)")]
    [TestCase("waivers: {rule: x}", "SF9003 (1,10)")]
    [TestCase("waivers:\n  - rule: SF4202\n    part: a\n    reason: r", "SF9003 (2,5)")]
    [TestCase("waivers:\n  - rule: SF9999\n    part: a\n    reason: r\n    until: 2030-12-31", "SF9003 (2,11)")]
    [TestCase("waivers:\n  - rule: SF2004\n    part: a\n    reason: r\n    until: 2030-12-31", "SF9003 (2,11)")]
    [TestCase("waivers:\n  - rule: SF4202\n    part: a\n    reason: ''\n    until: 2030-12-31", "SF9003 (4,13)")]
    [TestCase("waivers:\n  - rule: SF4202\n    part: a\n    reason: r\n    until: 31.12.2030", "SF9003 (5,12)")]
    public void WithAWrongValueIsReportedAndHasTheDefault(string text, string place)
    {
        var reading = FactoryYaml.Read("factory.yaml", text);
        Assert.That(reading.Findings.Places(), Is.EqualTo(new[] { place }));
        Assert.That(reading.Findings[0].Message, Does.Not.Contain("pw@"));
        Assert.That(reading.Configuration.ReworkMax, Is.EqualTo(2));
        Assert.That((reading.Configuration.Reviewer, reading.Configuration.Mutation.For("function")), Is.EqualTo(((ReviewerOptions?)null, (int?)null)));
        Assert.That(reading.Configuration.Test.Timeout, Is.EqualTo(TimeSpan.FromSeconds(10)));
        Assert.That(reading.Configuration.Waivers, Is.Empty);
        Assert.That(reading.Configuration.Rules, Is.Empty);
    }

    [TestCase("- a", "SF9001 (1,1)")]
    [TestCase("specs: [", "SF9001 (1,9)")]
    [TestCase("lock: a\nlock: b", "SF9001 (2,1)")]
    [TestCase("lock: a\n---\nlock: b", "SF9001 (2,1)")]
    [TestCase("\0", "SF9001 (1,1)")]
    public void ThatIsNoMappingIsReported(string text, string place) =>
        Assert.That(FactoryYaml.Read("factory.yaml", text).Findings.Places(), Is.EqualTo(new[] { place }));

    [Test]
    public void GivesThePricesOfModels()
    {
        var reading = FactoryYaml.Read("factory.yaml", "prices:\n  currency: EUR\n  gpt-5: {input: 1.25, output: 10}\n  local:\n    input: 0\n    output: 0\n");

        Assert.That(reading.Findings, Is.Empty);
        Assert.That(reading.Configuration.Prices.Currency, Is.EqualTo("EUR"));
        Assert.That(reading.Configuration.Prices.Models, Is.EquivalentTo(new Dictionary<string, ModelPrice> { ["gpt-5"] = new(1.25m, 10m), ["local"] = new(0, 0) }));
    }

    [Test]
    public void IsReportedWhole()
    {
        var reading = FactoryYaml.Read("factory.yaml", "lock: ''\nwhat: 1\nrework:\n  max: x\n");
        Assert.That(reading.Findings.Select(finding => finding.ToString()), Is.EqualTo(new[]
        {
            "factory.yaml(1,1): error SF9003: 'lock' has to be a path relative to the project, but is ''. Give a value of the form that docs/configuration.md describes.",
            "factory.yaml(2,1): error SF9002: factory.yaml has no key 'what'. Remove it, or correct its name: docs/configuration.md lists the keys.",
            "factory.yaml(4,8): error SF9003: 'max' has to be a whole number, 0 to 10, but is 'x'. Give a value of the form that docs/configuration.md describes.",
        }));
    }
}

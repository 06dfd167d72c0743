using System.Globalization;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Line;

namespace SoftwareFactory.Tests.Line;

/// <summary>What makes locked answers stale: all that the question is made of, each by its name; and nothing that it is not made of.</summary>
internal sealed class AChangeOfOneByte
{
    private const string Prompt = "templates/function/prompt.md.sbn";
    private const string Part = "templates/function/part.cs.sbn";
    private static readonly string Right = SmallRepository.Answer(SmallRepository.Right);

    private SmallRepository _released = null!;

    [OneTimeSetUp]
    public async Task Release() => _released = await ReleasedAsync();

    [OneTimeTearDown]
    public void Delete() => _released.Dispose();

    private static IEnumerable<TestCaseData> OfTheQuestion()
    {
        yield return Change("messages", repository => Replace(repository, "Shop/specs/first.spec.md", "two wrong invoices", "3wo wrong invoices") + Replace(repository, "Shop/specs/second.spec.md", "two wrong invoices", "3wo wrong invoices"), "Spec");
        yield return Change("messages", repository => Append(repository, Prompt, "."), "Prompt");
        yield return Change("schema", repository => Replace(repository, Part, "\"statements\" \"", "\"statements\" \"X"), "Schema");
        yield return Change("messages", repository => Replace(repository, Part, "{{ slot \"body\"", "// a\n{{ slot \"body\""), "TemplateText");
        yield return Change("template", repository => Append(repository, "templates/function/template.yaml", "#\n"), "WhatNoPromptShows");
        yield return Change("model", repository => Model(repository, "id: scriptee\n"), "Model");
        yield return Change("options", repository => Model(repository, "id: scripted\n  temperature: 0.1\n"), "Temperature");
        yield return Change("options", repository => Model(repository, "id: scripted\n  maxOutputTokens: 9\n"), "MaxOutputTokens");
        yield return Change("provider", repository => Model(repository, "id: scripted\n", "ollama"), "Provider");
    }

    [TestCaseSource(nameof(OfTheQuestion))]
    public async Task MakesAllStaleAndIsNamed(string part, Func<SmallRepository, int> change)
    {
        using var repository = _released.CopyTo();
        Assert.That(change(repository), Is.Positive);

        var result = await LockedAsync(repository, TimeProvider.System);

        var stale = result.Findings.Where(finding => finding.Rule.Id == "SF3002").ToList();
        Assert.That(stale.Select(finding => finding.SpecId), Is.EquivalentTo(["first", "second"]), string.Join('\n', result.Findings));
        Assert.That(stale.Select(finding => finding.Message), Has.All.Match($"{part} \\([0-9a-f]{{8}} → [0-9a-f]{{8}}\\)"));
    }

    private static IEnumerable<TestCaseData> OfTheRest()
    {
        yield return Change("", repository => repository.Files("*").Count(file => file.EndsWith(".md", StringComparison.Ordinal) || file.EndsWith(".sbn", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".json", StringComparison.Ordinal) || file.EndsWith(".yaml", StringComparison.Ordinal)
            ? WithCarriageReturns(file) : false), "LineEnds");
        yield return Change("", repository => Append(repository, "factory.yaml", "rules:\n  SF4202: warning\ntest:\n  timeout: 60\nreview:\n  required: never\n"), "GatePolicy");
        yield return Change("", repository => Append(repository, "factory.yaml", "budget:\n  callsPerRun: 1\nprices:\n  scripted: {input: 1, output: 1}\n"), "Budget");
        yield return Change("", repository => Model(repository, "id: scripted\n  endpoint: http://other.example:1234/v1\n  concurrency: 3\n"), "Host");
    }

    [TestCaseSource(nameof(OfTheRest))]
    public async Task MakesNothingStale(string part, Func<SmallRepository, int> change)
    {
        using var repository = _released.CopyTo();
        Assert.That(change(repository), Is.Positive, part);

        Assert.That((await LockedAsync(repository, TimeProvider.System)).Findings, Is.Empty);
    }

    [Test]
    public async Task OfMachinePathUserClockOrLocaleMakesNothingStale()
    {
        var repository = _released;
        var culture = CultureInfo.CurrentCulture;
        var user = Environment.GetEnvironmentVariable("USER");
        using var elsewhere = repository.CopyTo();
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Elsewhere();
            Environment.SetEnvironmentVariable("USER", "somebody-else");

            Assert.That((await LockedAsync(elsewhere, new FixedTime(2041))).Findings, Is.Empty);
            Assert.That(elsewhere.Read("Shop/factory.lock.json"), Is.EqualTo(repository.Read("Shop/factory.lock.json")));
            Assert.That(elsewhere.Tree(), Is.EquivalentTo(repository.Tree()));
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
            Environment.SetEnvironmentVariable("USER", user);
        }
    }

    // Machines without ICU know the invariant culture only.
    private static CultureInfo Elsewhere()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "~";
        culture.DateTimeFormat.ShortDatePattern = "dd.MM.yyyy";
        return culture;
    }

    private static async Task<SmallRepository> ReleasedAsync()
    {
        var repository = new SmallRepository("first", "second");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(SmallRepository.Sources, "templates", "function")).Where(file => !file.EndsWith("README.md", StringComparison.Ordinal)))
            repository.Write($"templates/function/{Path.GetFileName(file)}", await File.ReadAllTextAsync(file));
        Model(repository, "id: scripted\n");
        var result = await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(Right));
        Assert.That(result.Status, Is.EqualTo(RunStatus.Passed), string.Join('\n', result.Findings));
        return repository;
    }

    private static async Task<LineResult> LockedAsync(SmallRepository repository, TimeProvider time)
    {
        repository.WriteArguments([]);
        using var line = new ProductionLine(repository.Project(FactoryMode.Locked), null, time, _ => ScriptedModel.Never);
        return await line.RunToAsync(Stage.Release, CancellationToken.None);
    }

    private static TestCaseData Change(string part, Func<SmallRepository, int> change, string name) => new TestCaseData(part, change).SetArgDisplayNames(name);

    private static int Append(SmallRepository repository, string file, string more)
    {
        repository.Write(file, repository.Read(file) + more);
        return 1;
    }

    private static int Replace(SmallRepository repository, string file, string old, string other)
    {
        var text = repository.Read(file);
        repository.Write(file, text.Replace(old, other, StringComparison.Ordinal));
        return text.Contains(old, StringComparison.Ordinal) ? 1 : 0;
    }

    private static int Model(SmallRepository repository, string model, string provider = "openai")
    {
        repository.Write("factory.yaml", $"templates: templates\nmodel:\n  provider: {provider}\n  {model}");
        return 1;
    }

    private static bool WithCarriageReturns(string file)
    {
        File.WriteAllText(file, File.ReadAllText(file).ReplaceLineEndings("\r\n"));
        return true;
    }
}

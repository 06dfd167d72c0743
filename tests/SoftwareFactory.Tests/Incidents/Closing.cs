using SoftwareFactory.Core.Incidents;

namespace SoftwareFactory.Tests.Incidents;

internal sealed class Closing
{
    private const string ATest = "internal sealed class Pairs\n{\n    [Test]\n    public void AreTwo() { }\n}\n";

    [TestCase("rule:SF1104")]
    [TestCase("holdout:first#R1")]
    [TestCase("template:function@2")]
    [TestCase("test:tests/Pairs.cs")]
    [TestCase("test:tests/Pairs.cs#AreTwo")]
    public async Task NeedsAPreventionThatExists(string link)
    {
        using var stopped = new StoppedRepository();
        var incident = await stopped.OpenAsync();
        Prepare(stopped.Repository, templateVersion: 2);
        var (closed, findings) = stopped.Book(StoppedRepository.After).Close(incident, StoppedRepository.Closing(link), []);

        Assert.That(findings, Is.Empty);
        Assert.That((closed!.Status, closed.RootCause, closed.Level, $"{closed.Prevention}"), Is.EqualTo((IncidentStatus.Closed, RootCause.Spec, PreventionLevel.Test, link)));
        Assert.That(stopped.Repository.Read(closed.Path), Does.Contain($"- 2100-01-31 caught by a test, {link}: The lock is committed with the spec.").And.Contain("- 2100-01-31 spec\n"));
    }

    [TestCase("rule:SF1999", "There is no rule SF1999.")]
    [TestCase("rule:SF3001", "SF3001 is the rule that stopped the line")]
    [TestCase("rule:SF1101", "SF1101 stops nothing: factory.yaml sets it to warning.")]
    [TestCase("holdout:fourth#R1", "There is no spec fourth.")]
    [TestCase("holdout:first#R2", "first has no holdout of that name and none of the clause R2.")]
    [TestCase("template:function@1", "The incident happened with function@1; function@1 is not newer.")]
    [TestCase("template:function@2", "The template function has version 1, not 2.")]
    [TestCase("template:service@2", "There is no template service.")]
    [TestCase("template:function@next", "'next' is no version of a template.")]
    [TestCase("test:tests/Triples.cs", "The repository has no file tests/Triples.cs.")]
    [TestCase("test:../Pairs.cs", "The repository has no file ../Pairs.cs.")]
    [TestCase("test:factory.yaml", "factory.yaml holds no test.")]
    [TestCase("test:tests/Pairs.cs#AreThree", "tests/Pairs.cs holds no test AreThree.")]
    public async Task IsRefusedWithoutOne(string link, string why)
    {
        using var stopped = new StoppedRepository();
        var incident = await stopped.OpenAsync();
        Prepare(stopped.Repository, templateVersion: 1);
        var before = stopped.Repository.Tree();
        var (closed, findings) = stopped.Book(StoppedRepository.After).Close(incident, StoppedRepository.Closing(link), []);

        Assert.That(closed, Is.Null);
        Assert.That((findings.Single().Rule.Id, findings.Single().Location.Path), Is.EqualTo(("SF5023", incident.Path)));
        Assert.That(findings.Single().Message, Does.Contain(why));
        Assert.That(stopped.Repository.Tree(), Is.EqualTo(before));
    }

    [Test]
    public async Task AgainNeedsAnotherPreventionThanTheOneThatFailed()
    {
        using var stopped = new StoppedRepository();
        var book = stopped.Book(StoppedRepository.After);
        var (closed, _) = book.Close(await stopped.OpenAsync(), StoppedRepository.Closing("holdout:first#R1"), []);
        var reopened = book.Reopen(closed!, "It stopped again.");

        Assert.That(book.Close(reopened, StoppedRepository.Closing("holdout:first#R1"), []).Findings.Single().Message, Does.Contain("holdout:first#R1 did not prevent it before."));
        Assert.That(book.Close(reopened, StoppedRepository.Closing("holdout:second#R1"), []).Closed!.Status, Is.EqualTo(IncidentStatus.Closed));
    }

    private static void Prepare(SmallRepository repository, int templateVersion)
    {
        repository.Write("factory.yaml", "rules:\n  SF1101: warning\n");
        repository.Write("tests/Pairs.cs", ATest);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(SmallRepository.Sources, "templates", "function")))
            repository.Write($"templates/function/{Path.GetFileName(file)}", File.ReadAllText(file).Replace("version: 1", $"version: {templateVersion}", StringComparison.Ordinal));
    }
}

using SoftwareFactory.Core.Line;

namespace SoftwareFactory.Tests.Line;

internal sealed class WhatExamplesRunIn
{
    [Test]
    public async Task StopsTheLineWhereItIsRequiredAndMissing()
    {
        using var repository = new SmallRepository("twice");
        repository.Write("factory.yaml", "test:\n  sandbox: required\n");
        var path = Environment.GetEnvironmentVariable("PATH");
        try
        {
            Environment.SetEnvironmentVariable("PATH", "/nowhere");
            var result = await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(SmallRepository.Answer(SmallRepository.Right)));
            Assert.That(SmallRepository.Ids(result), Is.EqualTo(new[] { "SF4508" }));
            Assert.That(Parameters(repository), Is.EqualTo(("none", "required")));
            Assert.That(File.Exists(repository.PathTo("Shop/Twice.cs")), Is.False);
        }
        finally
        {
            Environment.SetEnvironmentVariable("PATH", path);
        }
    }

    [Test]
    public async Task StandsInTheManifest()
    {
        using var repository = new SmallRepository("twice");
        repository.Write("factory.yaml", "test:\n  sandbox: off\n");
        var result = await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(SmallRepository.Answer(SmallRepository.Right)));
        Assert.That(result.Status, Is.EqualTo(RunStatus.Passed));
        Assert.That(Parameters(repository), Is.EqualTo(("process", "off")));
    }

    private static (string?, string?) Parameters(SmallRepository repository)
    {
        var parameters = repository.Manifest()["predicate"]!["buildDefinition"]!["internalParameters"]!;
        return ((string?)parameters["sandbox"], (string?)parameters["testSandbox"]);
    }
}

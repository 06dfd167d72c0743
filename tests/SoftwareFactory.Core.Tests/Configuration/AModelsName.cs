using SoftwareFactory.Core.Configuration;

namespace SoftwareFactory.Core.Tests.Configuration;

internal sealed class AModelsName
{
    [TestCase("openai:gpt-5", "openai", "gpt-5")]
    [TestCase("ollama:qwen3:8b", "ollama", "qwen3:8b")]
    public void IsProviderAndId(string text, string provider, string id) =>
        Assert.That(ModelOptions.Parse(text), Is.EqualTo(new ModelOptions(provider, id)));

    [TestCase(null)]
    [TestCase("")]
    [TestCase("gpt-5")]
    [TestCase("openai:")]
    [TestCase(":gpt-5")]
    public void NeedsBoth(string? text) => Assert.That(ModelOptions.Parse(text), Is.Null);
}

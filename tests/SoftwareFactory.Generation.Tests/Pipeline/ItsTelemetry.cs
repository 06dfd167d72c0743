using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Generation.Pipeline;
using SoftwareFactory.Generation.Providers;

namespace SoftwareFactory.Generation.Tests.Pipeline;

/// <summary>OpenTelemetry's conventions for generative AI, as anybody who listens to <c>SoftwareFactory</c> gets them.</summary>
internal sealed class ItsTelemetry
{
    [Test]
    public async Task NamesTheModelAndCountsItsTokens()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var tracing = new ActivityListener { ShouldListenTo = source => source.Name == "SoftwareFactory", Sample = (ref _) => ActivitySamplingResult.AllData, ActivityStopped = spans.Enqueue };
        ActivitySource.AddActivityListener(tracing);
        var tokens = new ConcurrentQueue<(long Count, string? Type, string? Model)>();
        using var metering = new MeterListener { InstrumentPublished = (instrument, listener) => { if (instrument is { Meter.Name: "SoftwareFactory", Name: "gen_ai.client.token.usage" }) listener.EnableMeasurementEvents(instrument); } };
        metering.SetMeasurementEventCallback<int>((_, count, tags, _) => tokens.Enqueue((count, Tag(tags, "gen_ai.token.type"), Tag(tags, "gen_ai.request.model"))));
        metering.SetMeasurementEventCallback<long>((_, count, tags, _) => tokens.Enqueue((count, Tag(tags, "gen_ai.token.type"), Tag(tags, "gen_ai.request.model"))));
        metering.Start();
        using var server = new WireServer(WireServer.Say(200, ProviderFormats.Answer("openai", """{"summary":"A.","body":"return 1m;"}""")));
        using var pipeline = new ModelPipeline(new FactoryConfiguration(), new ScriptedTime());

        await new ModelQuestion(pipeline.For(new ModelOptions("openai", "traced-1") { Endpoint = server.Url }, "key-1", "p")!).AskAsync(Sample.Request with { Model = "traced-1" }, Sample.SpecFile, CancellationToken.None);

        var span = spans.Single(activity => (string?)activity.GetTagItem("gen_ai.request.model") == "traced-1");
        Assert.That(span.DisplayName, Is.EqualTo("chat traced-1"));
        Assert.That(
            (span.GetTagItem("gen_ai.operation.name"), span.GetTagItem("gen_ai.usage.input_tokens"), span.GetTagItem("gen_ai.usage.output_tokens"), span.GetTagItem("server.address")),
            Is.EqualTo(((object)"chat", (object)12, (object)3, (object)"127.0.0.1")));
        Assert.That(span.TagObjects.Select(tag => tag.Value?.ToString()), Has.None.Contains("Write the discount"), "what is said stays out of traces");
        Assert.That(tokens.Where(measured => measured.Model == "traced-1").Select(measured => (measured.Count, measured.Type)), Is.EquivalentTo(new[] { (12L, (string?)"input"), (3L, "output") }));
    }

    private static string? Tag(ReadOnlySpan<KeyValuePair<string, object?>> tags, string name)
    {
        foreach (var tag in tags)
            if (tag.Key == name) return tag.Value?.ToString();
        return null;
    }
}

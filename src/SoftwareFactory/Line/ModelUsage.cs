using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Generation.Answers;
using SoftwareFactory.Generation.Requests;

namespace SoftwareFactory.Line;

/// <summary>What a run has asked models so far. Thread-safe.</summary>
internal sealed class ModelUsage(PriceTable prices, TimeProvider time)
{
    private readonly Lock _gate = new();
    private long _started;
    private int _asked;
    private long _tokens;
    private decimal? _cost = 0;

    internal void Begin() => _started = time.GetTimestamp();

    /// <summary>Counts an answer.</summary>
    internal LineProgress Add(AnswerRequest request, RecordedResponse response, int parts, int answered)
    {
        lock (_gate)
        {
            _asked++;
            var (input, output) = (response.InputTokens ?? 0, response.OutputTokens ?? 0);
            _tokens += input + output;
            _cost = prices.Models.TryGetValue(request.Model, out var price) ? _cost + price.Of(input, output) : null;
            return new LineProgress(Stage.Generate, parts, answered)
            {
                SpecId = request.SpecId,
                Attempt = request.Attempt,
                Tokens = _tokens,
                Cost = _cost,
                Currency = prices.Currency,
                Left = answered < parts ? time.GetElapsedTime(_started) / _asked * (parts - answered) : null,
            };
        }
    }
}

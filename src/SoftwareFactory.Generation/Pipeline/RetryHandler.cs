using System.Net;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace SoftwareFactory.Generation.Pipeline;

/// <summary>
/// Asks a server again when it was too busy (408, 429, 5xx) or the connection broke, in mid-body too, and gives up on a try that takes too long. It stands below the
/// providers' clients, where <c>Retry-After</c> can be read and a half body told from a whole one. Thread-safe.
/// </summary>
internal sealed class RetryHandler : DelegatingHandler
{
    /// <summary>A local model can think for minutes.</summary>
    internal static readonly TimeSpan TryLimit = TimeSpan.FromMinutes(5);

    internal const int Retries = 4;
    private const long MostBytes = 64L * 1024 * 1024;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MostDelay = TimeSpan.FromMinutes(1);

    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;

    internal RetryHandler(HttpMessageHandler inner, TimeProvider time)
        : base(inner) => _pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            MaxRetryAttempts = Retries,
            Delay = FirstDelay,
            MaxDelay = MostDelay,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome switch
            {
                { Exception: HttpRequestException or IOException or TimeoutRejectedException } => true,
                { Result: { } response } => MayPass(response.StatusCode),
                _ => false,
            }),
            DelayGenerator = attempt => ValueTask.FromResult(Asked(attempt.Outcome.Result, time)),
            OnRetry = attempt =>
            {
                attempt.Outcome.Result?.Dispose();
                return ValueTask.CompletedTask;
            },
        })
        .AddTimeout(TryLimit)
        .Build();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Sent more than once.
        if (request.Content is { } content) await content.LoadIntoBufferAsync(cancellationToken).ConfigureAwait(false);
        return await _pipeline.ExecuteAsync(async (handler, stop) => await handler.TryAsync(request, stop).ConfigureAwait(false), this, cancellationToken).ConfigureAwait(false);
    }

    private async Task<HttpResponseMessage> TryAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        var response = await base.SendAsync(request, cancellation).ConfigureAwait(false);
        try
        {
            await response.Content.LoadIntoBufferAsync(MostBytes, cancellation).ConfigureAwait(false);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private static bool MayPass(HttpStatusCode status) => status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || ((int)status >= 500 && status != HttpStatusCode.NotImplemented);

    // What the server asks for, within reason; otherwise null, and the delay grows.
    private static TimeSpan? Asked(HttpResponseMessage? response, TimeProvider time)
    {
        var asked = response?.Headers.RetryAfter is not { } after ? null : after.Delta ?? after.Date - time.GetUtcNow();
        return asked is not { } delay ? null : delay < TimeSpan.Zero ? TimeSpan.Zero : delay > MostDelay ? MostDelay : delay;
    }
}

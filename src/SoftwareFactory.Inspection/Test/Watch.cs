namespace SoftwareFactory.Inspection.Test;

/// <summary>A time limit that can be set anew. Thread-safe.</summary>
internal sealed class Watch : IDisposable
{
    private readonly ITimer _timer;

    internal Watch(TimeProvider time) =>
        _timer = time.CreateTimer(static state => ((Watch)state!).Expired?.Invoke(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    internal Action? Expired { get; set; }

    internal void Restart(TimeSpan limit) => _timer.Change(limit, Timeout.InfiniteTimeSpan);

    internal void Stop() => Restart(Timeout.InfiniteTimeSpan);

    public void Dispose() => _timer.Dispose();
}

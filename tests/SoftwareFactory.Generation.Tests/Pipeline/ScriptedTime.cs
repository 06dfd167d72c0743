namespace SoftwareFactory.Generation.Tests.Pipeline;

/// <summary>Time that waits for nobody: every delay is over at once and is remembered; the limit of a try is over when the test says so.</summary>
internal sealed class ScriptedTime : TimeProvider
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(2);

    private readonly List<Waiting> _limits = [];

    /// <summary>How long was to be waited.</summary>
    internal List<TimeSpan> Delays { get; } = [];

    /// <summary>Ends every try that is under way.</summary>
    internal void PassLimits()
    {
        Waiting[] limits;
        lock (_limits) limits = [.. _limits];
        foreach (var limit in limits) limit.Pass();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Waiting(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Waiting(ScriptedTime time, Action passed) : ITimer
    {
        internal void Pass() => passed();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime > LongestDelay)
            {
                lock (time._limits) time._limits.Add(this);
            }
            else if (dueTime >= TimeSpan.Zero)
            {
                lock (time.Delays) time.Delays.Add(dueTime);
                ThreadPool.QueueUserWorkItem(_ => passed());
            }

            return true;
        }

        public void Dispose()
        {
            lock (time._limits) time._limits.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

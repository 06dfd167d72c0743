namespace SoftwareFactory.Reenactment;

/// <summary>A clock that began at another time and runs at the usual pace: what a run judged by the day it judges again by that day.</summary>
internal sealed class ShiftedTime(TimeProvider time, DateTimeOffset start) : TimeProvider
{
    private readonly TimeSpan _shift = start - time.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => time.GetUtcNow() + _shift;

    public override long TimestampFrequency => time.TimestampFrequency;

    public override long GetTimestamp() => time.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => time.CreateTimer(callback, state, dueTime, period);
}

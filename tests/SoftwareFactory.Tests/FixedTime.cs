namespace SoftwareFactory.Tests;

/// <summary>Always the same moment.</summary>
internal sealed class FixedTime(int year) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(year, 1, 31, 9, 30, 0, TimeSpan.Zero);
}

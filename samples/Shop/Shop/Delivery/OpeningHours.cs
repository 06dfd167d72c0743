// delivery.opening-hours SF-MH27J-KR7H4-XSCAD-F0XT9
namespace Shop.Delivery;

/// <summary>Compares the times of day at which places are open.</summary>
public static class OpeningHours
{
    /// <summary>Overlap of opening hours.</summary>
    public static TimeSpan Overlap(TimeOnly firstFrom, TimeOnly firstTo, TimeOnly secondFrom, TimeOnly secondTo)
    {
        var firstEnd = EndTicks(firstFrom, firstTo);
        var secondEnd = EndTicks(secondFrom, secondTo);

        // Either range may run into the next day: the second one also as it was yesterday and will be tomorrow.
        var overlap = 0L;
        foreach (var shift in new[] { -TimeSpan.TicksPerDay, 0L, TimeSpan.TicksPerDay })
        {
            var from = Math.Max(firstFrom.Ticks, secondFrom.Ticks + shift);
            var to = Math.Min(firstEnd, secondEnd + shift);
            overlap += Math.Max(to - from, 0L);
        }

        return TimeSpan.FromTicks(overlap);
    }

    private static long EndTicks(TimeOnly from, TimeOnly to) =>
        to > from ? to.Ticks : to.Ticks + TimeSpan.TicksPerDay;
}

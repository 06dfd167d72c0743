// delivery.iso-duration SF-P8CB3-R49KC-VRY4T-R72Z2
using System.Globalization;
using System.Text.RegularExpressions;

namespace Shop.Delivery;

/// <summary>Reads durations as ISO 8601-1 writes them with designators.</summary>
public static class IsoDuration
{
    /// <summary>ISO 8601 duration.</summary>
    public static TimeSpan Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var match = Form.Match(text);
        if (!match.Success)
            throw new FormatException($"'{text}' is not an ISO 8601 duration of weeks, or of days, hours, minutes and seconds.");

        var ticks = (Number(match, "weeks") * 7 * TimeSpan.TicksPerDay)
            + (Number(match, "days") * TimeSpan.TicksPerDay)
            + (Number(match, "hours") * TimeSpan.TicksPerHour)
            + (Number(match, "minutes") * TimeSpan.TicksPerMinute)
            + (Number(match, "seconds") * TimeSpan.TicksPerSecond);

        return TimeSpan.FromTicks((long)decimal.Truncate(ticks));
    }

    // Behind a fraction and its designator nothing may follow: the first look-ahead.
    private static readonly Regex Form = new(
        """
        \A P (?! .* [.,] [0-9]+ [A-Z] .)
        (?: (?<weeks> [0-9]+ ([.,][0-9]+)? ) W
          | (?= [0-9T] )
            (?: (?<days> [0-9]+ ([.,][0-9]+)? ) D )?
            (?: T (?= [0-9] )
              (?: (?<hours> [0-9]+ ([.,][0-9]+)? ) H )?
              (?: (?<minutes> [0-9]+ ([.,][0-9]+)? ) M )?
              (?: (?<seconds> [0-9]+ ([.,][0-9]+)? ) S )?
            )?
        ) \z
        """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace);

    private static decimal Number(Match match, string name)
    {
        var group = match.Groups[name];
        return group.Success
            ? decimal.Parse(group.Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
            : 0m;
    }
}

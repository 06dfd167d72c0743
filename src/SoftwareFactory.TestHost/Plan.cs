using System.Globalization;

namespace SoftwareFactory.TestHost;

/// <summary>
/// What to run: a file of lines <c>assembly=&lt;path&gt;</c> (once), <c>reference=&lt;path&gt;</c> (an assembly that the tests may need),
/// <c>test=&lt;full name&gt;</c>, and <c>linger=&lt;milliseconds&gt;</c> (how long to wait after the last test for what it set off; 0 when missing).
/// </summary>
internal sealed record Plan(string Assembly, IReadOnlyList<string> References, IReadOnlySet<string> Tests, TimeSpan Linger)
{
    internal static Plan Read(string path)
    {
        var lines = File.ReadLines(path)
            .Select(line => line.Split('=', 2))
            .ToLookup(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        return new Plan(lines["assembly"].Single(), [.. lines["reference"]], lines["test"].ToHashSet(StringComparer.Ordinal), TimeOf(lines["linger"]));
    }

    private static TimeSpan TimeOf(IEnumerable<string> given) =>
        TimeSpan.FromMilliseconds(int.Parse(given.SingleOrDefault("0"), CultureInfo.InvariantCulture));
}

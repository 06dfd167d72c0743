using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Line;

/// <summary>Applies the repository's rule levels and waivers to what the gates find. Stateless but for the day it was made.</summary>
internal sealed class FindingPolicy(FactoryConfiguration configuration, DateOnly today)
{
    /// <summary>That of a session's repository, today.</summary>
    internal static FindingPolicy Of(LineSession session) => new(session.Configuration, DateOnly.FromDateTime(session.Time.GetUtcNow().UtcDateTime));

    /// <summary>The finding at its effective level; null when the rule is off.</summary>
    internal Finding? Apply(Finding finding)
    {
        var level = configuration.Rules.GetValueOrDefault(finding.Rule.Id, finding.Level);
        if (level == FindingLevel.None) return null;

        var waiver = configuration.Waivers.FirstOrDefault(w => w.Rule == finding.Rule.Id && w.Part == finding.SpecId && w.Until >= today);
        return waiver is not null && level == FindingLevel.Error
            ? finding with { Level = FindingLevel.Note, Waiver = waiver.Reason, WaivedUntil = waiver.Until }
            : finding with { Level = level };
    }

    /// <summary>SF9005 for each waiver whose last day is past.</summary>
    internal IEnumerable<Finding> ExpiredWaivers() =>
        configuration.Waivers
            .Where(waiver => waiver.Until < today)
            .Select(waiver => Rules.WaiverExpired.At(waiver.Location, $"The waiver of {waiver.Rule} for {waiver.Part} ended on {waiver.Until:yyyy-MM-dd}."));
}

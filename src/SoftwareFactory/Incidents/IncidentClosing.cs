using SoftwareFactory.Core.Incidents;

namespace SoftwareFactory.Incidents;

/// <summary>What closing an incident needs.</summary>
/// <param name="RootCause">What has to change.</param>
/// <param name="Level">How surely the prevention prevents.</param>
/// <param name="Link">Where the prevention stands; checked.</param>
/// <param name="Prevention">What prevents it from now on, in a sentence.</param>
/// <param name="Because">Why it could happen, in a sentence; null when the root cause says enough.</param>
public sealed record IncidentClosing(RootCause RootCause, PreventionLevel Level, PreventionLink Link, string Prevention, string? Because);

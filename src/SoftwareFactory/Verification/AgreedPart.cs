namespace SoftwareFactory.Verification;

/// <summary>A part that the last verification found in agreement.</summary>
/// <param name="Spec">Its spec's file, as findings show it.</param>
/// <param name="Id">Its spec's id.</param>
/// <param name="Template">Its template's name.</param>
/// <param name="Content">The digest of spec, holdouts, template and entries of the lock, in hexadecimal.</param>
/// <param name="Outputs">Its outputs below the output root.</param>
internal sealed record AgreedPart(string Spec, string Id, string Template, string Content, IReadOnlyList<string> Outputs);

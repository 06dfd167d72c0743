using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Generation.Text;

/// <summary>Text as it is asked and as it is keyed: LF, form C, well-formed. One form for both, so that the record is what was sent.</summary>
internal static class RequestText
{
    internal static string Of(string text) => NormalizationFormC.Of(LineEndings.Normalize(text));
}

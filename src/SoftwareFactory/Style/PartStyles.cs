using SoftwareFactory.Core.Findings;
using SoftwareFactory.Inspection.Analyze.Style;
using SoftwareFactory.Line;

namespace SoftwareFactory.Style;

/// <summary>Remembers how the parts of a run are written, and asks whether the new ones drift.</summary>
internal static class PartStyles
{
    /// <summary>SF4422 about parts that this run asked for; answers from the lock were judged when they were new.</summary>
    internal static IReadOnlyList<Finding> FindDrift(LineSession session)
    {
        var fresh = session.Parts.Where(part => part.Entry is null).ToArray();
        if (fresh.Length == 0) return [];

        session.FreshStyles = [.. fresh.Select(part => new PartStyle(part.Serial.ToString()!, part.Spec.Id, $"{part.Request!.Provider}:{part.Request.Model}", part.Spec.Template, PartStyle.ChoicesOf(session.Compiled!, part.Spec.Id)))];
        var serials = session.FreshStyles.Select(part => part.Serial).ToHashSet(StringComparer.Ordinal);
        var released = StyleHistory.Read(StyleHistory.PathOf(session.Project.Folder)).Where(part => !serials.Contains(part.Serial));
        return StyleDrift.Find([.. released], [.. session.FreshStyles.Zip(fresh, (style, part) => (style, part.Spec.Location))], session.House!);
    }

    /// <summary>Keeps what was released.</summary>
    internal static void Keep(LineSession session)
    {
        var path = StyleHistory.PathOf(session.Project.Folder);
        var known = StyleHistory.Read(path).Select(part => part.Serial).ToHashSet(StringComparer.Ordinal);
        StyleHistory.Append(path, [.. session.FreshStyles.Where(part => !known.Contains(part.Serial))]);
    }
}

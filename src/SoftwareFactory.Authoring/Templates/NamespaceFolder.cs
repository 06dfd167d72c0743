namespace SoftwareFactory.Authoring.Templates;

/// <summary>Where a namespace's files stand: <c>Shop.Pricing</c> below the root namespace <c>Shop</c> is <c>Pricing/</c>.</summary>
internal static class NamespaceFolder
{
    /// <summary>Ends with <c>/</c>; empty for the root namespace itself; the full path for a namespace that is not below it.</summary>
    internal static string Of(string root, string? name)
    {
        var given = name ?? "";
        if (given == root || given.Length == 0)
            return "";

        var relative = root.Length > 0 && given.StartsWith(root + ".", StringComparison.Ordinal) ? given[(root.Length + 1)..] : given;
        return relative.Replace('.', '/') + "/";
    }
}

using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Authoring.Templates;

/// <summary>What a template knows of the project. Immutable.</summary>
/// <param name="RootNamespace">The project's root namespace: <c>namespace_folder</c> gives folders relative to it. Empty when the project has none.</param>
/// <param name="Interfaces">The interfaces that parameters of kind <c>interface</c> name, by parameter name. One that is not given has no members.</param>
public sealed record TemplateContext(string RootNamespace, IReadOnlyDictionary<string, InterfaceModel> Interfaces)
{
    /// <summary>A root namespace as C# can write it: MSBuild's own default is the name of the project, which may be <c>my-tool</c> or <c>7Zip</c>; that gives <c>my_tool</c> and <c>_7Zip</c>.</summary>
    /// <param name="name">What MSBuild has for it.</param>
    public static string NamespaceOf(string name) => string.Join('.', name.Split('.', StringSplitOptions.RemoveEmptyEntries).Select(word =>
        (char.IsAsciiLetter(word[0]) || word[0] is '_' or '-' ? "" : "_") + string.Concat(word.Select(letter => char.IsLetterOrDigit(letter) ? letter : '_'))));
}

using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Authoring.Templates;

/// <summary>What a template knows of the project. Immutable.</summary>
/// <param name="RootNamespace">The project's root namespace: <c>namespace_folder</c> gives folders relative to it. Empty when the project has none.</param>
/// <param name="Interfaces">The interfaces that parameters of kind <c>interface</c> name, by parameter name. One that is not given has no members.</param>
public sealed record TemplateContext(string RootNamespace, IReadOnlyDictionary<string, InterfaceModel> Interfaces);

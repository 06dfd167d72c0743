namespace SoftwareFactory.Core.Templates;

/// <summary>An interface of the project as a template sees it, read from the compilation.</summary>
/// <param name="Name">The name to write after <c>:</c>.</param>
/// <param name="Usings">The namespaces that the signatures need, sorted.</param>
/// <param name="Members">In the order declared, inherited interfaces' members after the own ones.</param>
public sealed record InterfaceModel(string Name, IReadOnlyList<string> Usings, IReadOnlyList<InterfaceMember> Members);

/// <summary>One member to implement.</summary>
/// <param name="Name">Its name.</param>
/// <param name="SlotName">Its name in lower-case words joined by <c>_</c>; overloads are numbered from the second on.</param>
/// <param name="Signature">The implementing declaration without its body: <c>public decimal Price(Order order)</c>; for a property <c>public int Count</c>.</param>
/// <param name="IsProperty">True for a property with a getter only; its slot is the getter's body.</param>
/// <param name="Summary">The documentation's summary, one line; empty when there is none.</param>
public sealed record InterfaceMember(string Name, string SlotName, string Signature, bool IsProperty, string Summary);

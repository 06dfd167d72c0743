using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Inspection.Members;

/// <summary>A declaration in a C# file: a type or a member of one. Immutable.</summary>
/// <param name="Name">The full name as a stack trace spells it, without type parameters: <c>Shop.Pricing.TierPrice.LineTotal(decimal, int)</c>, <c>Shop.Values.Money..ctor(decimal, string)</c>, <c>Shop.Values.Money.op_Addition(Money, Money)</c>. Parameter types are as written.</param>
/// <param name="Kind"><c>class</c>, <c>struct</c>, <c>record</c>, <c>interface</c>, <c>enum</c>, <c>delegate</c>, <c>method</c>, <c>constructor</c>, <c>operator</c>, <c>property</c>, <c>indexer</c>, <c>event</c> or <c>field</c>.</param>
/// <param name="Tokens">See <see cref="MemberTokens"/>.</param>
/// <param name="Start">0-based offset of its first token, in UTF-16 code units.</param>
/// <param name="End">The offset just behind its last token.</param>
/// <param name="Line">The line of its first token, 1-based.</param>
/// <param name="EndLine">The line of its last token, 1-based.</param>
public sealed record SourceMember(string Name, string Kind, Digest Tokens, int Start, int End, int Line, int EndLine)
{
    /// <summary>True for a declaration that holds others.</summary>
    public bool IsType => Kind is "class" or "struct" or "record" or "interface" or "enum";

    /// <summary>The last name, without parameters: <c>LineTotal</c>, <c>.ctor</c>, <c>op_Addition</c>, <c>Money</c>.</summary>
    public string SimpleName => MemberName.Simple(Name);

    /// <summary>The type around it, or the namespace around a type: <c>Shop.Pricing.TierPrice</c>; empty for none.</summary>
    public string Container => MemberName.Container(Name);
}

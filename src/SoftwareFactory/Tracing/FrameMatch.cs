using SoftwareFactory.Inspection.Members;

namespace SoftwareFactory.Tracing;

/// <summary>Compares the names of a frame, which are the runtime's, with those of declarations, which are the source's. Stateless.</summary>
internal static class FrameMatch
{
    private static readonly string[] Accessors = ["get_", "set_", "add_", "remove_"];

    private static readonly Dictionary<string, string> Keywords = new(StringComparer.Ordinal)
    {
        ["bool"] = "Boolean", ["byte"] = "Byte", ["sbyte"] = "SByte", ["char"] = "Char", ["decimal"] = "Decimal", ["double"] = "Double", ["float"] = "Single", ["int"] = "Int32",
        ["uint"] = "UInt32", ["nint"] = "IntPtr", ["nuint"] = "UIntPtr", ["long"] = "Int64", ["ulong"] = "UInt64", ["short"] = "Int16", ["ushort"] = "UInt16", ["object"] = "Object", ["string"] = "String",
    };

    /// <summary>True when a declaration is what a frame names: the type, and its method, property, event, constructor or operator.</summary>
    internal static bool Fits(StackTraceFrame frame, string member, string kind)
    {
        if (MemberName.Container(member) != frame.Type) return false;
        var simple = MemberName.Simple(member);
        if (simple == frame.Method) return kind is not "property" and not "event";
        return Accessors.Any(accessor => frame.Method.StartsWith(accessor, StringComparison.Ordinal) && frame.Method[accessor.Length..] == simple) && kind is "property" or "event" or "indexer";
    }

    /// <summary>How well the parameters agree: 2 for all of them, 1 for their number or where the frame cannot say, 0 for another number.</summary>
    internal static int Rank(StackTraceFrame frame, string member)
    {
        if (MemberName.Parameters(member) is not { } parameters || (frame.Parameters.Count == 0 && parameters.Count > 0)) return 1;
        if (parameters.Count != frame.Parameters.Count) return 0;
        return parameters.Zip(frame.Parameters).All(pair => Runtime(pair.First) == Bare(pair.Second)) ? 2 : 1;
    }

    /// <summary><c>IReadOnlyList&lt;int&gt;?</c> → <c>IReadOnlyList</c>; <c>int[]</c> → <c>Int32[]</c>.</summary>
    private static string Runtime(string written)
    {
        var array = written.EndsWith("[]", StringComparison.Ordinal) || written.EndsWith("[]?", StringComparison.Ordinal) ? "[]" : "";
        var plain = written.Split('<', '[', '?')[0].Split('.')[^1];
        if (written.StartsWith('(')) return $"ValueTuple{array}";
        return $"{(Keywords.TryGetValue(plain, out var name) ? name : plain)}{array}";
    }

    /// <summary><c>IReadOnlyList`1</c>, <c>Int32&amp;</c> → <c>IReadOnlyList</c>, <c>Int32</c>.</summary>
    private static string Bare(string printed) =>
        $"{printed.Split('`', '&', '[')[0].Split('.')[^1]}{(printed.EndsWith("[]", StringComparison.Ordinal) ? "[]" : "")}";
}

namespace SoftwareFactory.Inspection.Tests.Conform;

/// <summary>Templates with one slot each, which the tables of answers go through.</summary>
internal static class SlotPlaces
{
    internal static TestPart Of(string place, string answer)
    {
        var slot = place.Split('/')[0];
        var template = place switch
        {
            "expression" => "static class C { static int F(int x, int y) { Guard(); return «expression expression» * 2; } static void Guard() { } }",
            "expression/argument" => "static class C { static int F(int x, int y) { return G(«expression expression», x); } static int G(int a, int b) => a; }",
            "expression/line" => "static class C { static object F(int x, int y) { return «expression expression» ; } }",
            "statements" => "static class C\n{\n    static int F(int x, int y)\n    {\n        Guard();\n«statements statements»\n    }\n    static void Guard() { }\n}",
            "members" => "sealed partial class C\n{\n    static void Guard() { }\n\n«members members»\n}",
            "types" => "namespace N;\n\nsealed class C { static void Guard() { } }\n\n«types types»",
            "type" => "static class C { static «type type» F(«type_two type?» x) => throw new System.Exception(); }".Replace("«type_two type?»", "int", StringComparison.Ordinal),
            "identifier" => "static class C { static int Get«identifier identifier»(int x) => x; }",
            "identifier/whole" => "static class C { static int F() { var «identifier identifier» = 1; return 2; } }",
            "doc" => "/// <summary>«doc doc»</summary>\nstatic class C { static void Guard() { } }",
            "doc/block" => "/** <summary>It is «doc doc» so.</summary> */\nstatic class C { static void Guard() { } }",
            "text" => "static class C { const string S = \"before «text text» after\"; static void Guard() { } }",
            "text/interpolated" => "static class C { static string F(int x) => $\"{x} «text text»\"; static void Guard() { } }",
            "text/verbatim" => "static class C { const string S = @\"before «text text»\"; static void Guard() { } }",
            _ => throw new ArgumentException(place, nameof(place)),
        };
        return new TestPart(template) { Answers = new Dictionary<string, string> { [slot] = answer } };
    }
}

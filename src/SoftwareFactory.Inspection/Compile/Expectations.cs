using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace SoftwareFactory.Inspection.Compile;

/// <summary>
/// The class that table rows call. NUnit's own <c>Assert.That</c> has many generic overloads, which cost the compiler more than the parts
/// themselves; these have one each, and compare by the very same constraints.
/// </summary>
internal static class Expectations
{
    internal const string Path = "SoftwareFactory.Examples.cs";
    internal const string Type = "global::SoftwareFactory.Examples.Expect";

    private const string Source = """
        #nullable enable
        #pragma warning disable
        namespace SoftwareFactory.Examples
        {
            internal static class Expect
            {
                internal static void Equal(object? actual, object? expected) => Meet(global::NUnit.Framework.Is.EqualTo(expected), actual);

                internal static void Default<T>(T actual) => Meet(global::NUnit.Framework.Is.Default, actual);

                internal static void Throws<T>(global::System.Action call) where T : global::System.Exception
                {
                    global::System.Exception? thrown = null;
                    try { call(); }
                    catch (global::System.Exception exception) { thrown = exception; }

                    Meet(global::NUnit.Framework.Is.TypeOf<T>(), thrown);
                }

                internal static async global::System.Threading.Tasks.Task ThrowsAsync<T>(global::System.Func<global::System.Threading.Tasks.Task> call) where T : global::System.Exception
                {
                    global::System.Exception? thrown = null;
                    try { await call(); }
                    catch (global::System.Exception exception) { thrown = exception; }

                    Meet(global::NUnit.Framework.Is.TypeOf<T>(), thrown);
                }

                private static void Meet<T>(global::NUnit.Framework.Constraints.IResolveConstraint constraint, T actual)
                {
                    var result = constraint.Resolve().ApplyTo(actual);
                    if (result.IsSuccess) return;
                    using var writer = new global::NUnit.Framework.Internal.TextMessageWriter();
                    result.WriteMessageTo(writer);
                    throw new global::NUnit.Framework.AssertionException(writer.ToString());
                }
            }
        }
        """;

    internal static SyntaxTree Tree(CSharpParseOptions options) => CSharpSyntaxTree.ParseText(
        SourceText.From(Source, Encoding.UTF8, SourceHashAlgorithm.Sha256), options.WithDocumentationMode(DocumentationMode.None), Path);
}

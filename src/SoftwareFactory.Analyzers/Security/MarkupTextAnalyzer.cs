using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Security;

/// <summary>SF4315: HTML that is put together from text and handed to the browser as it is: <c>HtmlString</c>, <c>Html.Raw</c>, <c>AppendHtml</c>, and results and responses with a content type of HTML. What was encoded is a value for good.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MarkupTextAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4315", "A value becomes part of the page", "The HTML is put together from text, and a value can bring a script with it. Encode each value with HtmlEncoder, or let a template do it.",
        Security, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4315.md");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(operation =>
        {
            var creation = (IObjectCreationOperation)operation.Operation;
            if (creation is { Type: { Name: "HtmlString" or "MarkupString" or "MvcHtmlString" }, Arguments: [{ Value: var markup }] }) Inspect(operation, markup);
        }, OperationKind.ObjectCreation);
        context.RegisterOperationAction(operation =>
        {
            var call = (IInvocationOperation)operation.Operation;
            var markup = call.TargetMethod switch
            {
                { Name: "Raw", ContainingType.Name: "IHtmlHelper" or "HtmlHelper" } or { Name: "AppendHtml" or "SetHtmlContent" } => call.Arguments.LastOrDefault()?.Value,
                { Name: "Content" or "Text" } when call.Arguments.Any(argument => argument.Parameter!.Name == "contentType" && argument.Value.ConstantText()?.Contains("html") == true) => call.Arguments.FirstOrDefault(argument => argument.Parameter!.Name == "content")?.Value,
                { Name: "WriteAsync", ContainingType.Name: "HttpResponseWritingExtensions" } => call.Arguments.FirstOrDefault(argument => argument.Parameter!.Name == "text")?.Value,
                _ => null,
            };
            if (markup is not null) Inspect(operation, markup);
        }, OperationKind.Invocation);
    }

    private static void Inspect(OperationAnalysisContext context, IOperation markup)
    {
        if (BuiltText.IsBuilt(markup) && !BuiltText.IsEscaped(markup) && HasTag(markup)) context.ReportDiagnostic(Diagnostic.Create(Rule, markup.Syntax.GetLocation()));
    }

    private static bool HasTag(IOperation markup) =>
        (markup.Unwrapped() is ILocalReferenceOperation local ? BuiltText.Values(local) : [markup]).Any(value => value.DescendantsAndSelf().OfType<ILiteralOperation>().Any(text => text.ConstantText()?.IndexOf('<') >= 0) || value.Syntax.ToString().IndexOf('<') >= 0);
}

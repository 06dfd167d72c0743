using System.Globalization;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using SoftwareFactory.Authoring.Templates.Lint;
using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Authoring.Templates;

/// <summary>One parsed Scriban text. Rendering it is a function of its inputs alone: no clock, chance, culture, file. Thread-safe.</summary>
internal sealed class ScribanText
{
    private const int LoopLimit = 10_000;
    private const int RecursionLimit = 50;
    private const int ExpressionDepthLimit = 100;
    private const int OutputLimit = 4_000_000;

    private static readonly ParserOptions ParserOptions = new() { ExpressionDepthLimit = ExpressionDepthLimit };

    private readonly Template _template;
    private readonly string _text;
    private readonly Func<int, int, SourceLocation> _at;

    /// <param name="text">The text.</param>
    /// <param name="file">The file's name within its template.</param>
    /// <param name="at">The place of a 1-based line and column of the text.</param>
    internal ScribanText(string text, string file, Func<int, int, SourceLocation> at)
    {
        _template = Template.Parse(text, file, ParserOptions);
        _text = text;
        _at = at;
    }

    /// <summary>Its syntax; null when it has errors.</summary>
    internal ScriptPage? Page => _template.HasErrors ? null : _template.Page;

    /// <summary>The place of an offset in the text.</summary>
    internal SourceLocation At(int offset)
    {
        var before = _text.AsSpan(0, Math.Clamp(offset, 0, _text.Length));
        return _at(before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
    }

    /// <summary>Renders what <see cref="Render"/> has rendered without findings, and remembers where it comes from.</summary>
    internal MappedOutput RenderMapped(ScriptObject inputs)
    {
        var context = Context(inputs);
        var output = new MappedOutput(_text);
        context.PushOutput(output);
        context.Evaluate(_template.Page!);
        return output;
    }

    /// <summary>The text, or null when there were findings (SF1203).</summary>
    internal string? Render(ScriptObject inputs, ICollection<Finding> findings)
    {
        if (_template.HasErrors)
        {
            foreach (var message in _template.Messages.Where(message => message.Type == ParserMessageType.Error))
                Report(message.Span, message.Message, findings);
            return null;
        }

        // Comparing and searching text asks the thread's culture.
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            return _template.Render(Context(inputs));
        }
        catch (ScriptRuntimeException exception)
        {
            Report(exception.Span, exception.OriginalMessage, findings);
            return null;
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static Scriban.TemplateContext Context(ScriptObject inputs)
    {
        var context = new Scriban.TemplateContext(TemplateFunctions.BuiltIns)
        {
            AutoIndent = false,
            StrictVariables = true,
            EnableRelaxedMemberAccess = false,
            EnableRelaxedTargetAccess = false,
            EnableRelaxedIndexerAccess = false,
            LoopLimit = LoopLimit,
            RecursiveLimit = RecursionLimit,
            OutputLimit = OutputLimit,
            OnOutputLimit = ScriptLimitBehavior.Throw,
            LimitToString = OutputLimit,
            OnStringLimit = ScriptLimitBehavior.Throw,
            NewLine = "\n",
        };
        context.PushGlobal(inputs);

        // What the text assigns.
        context.PushGlobal(new ScriptObject());
        return context;
    }

    private void Report(SourceSpan span, string what, ICollection<Finding> findings)
    {
        var text = what.Trim();
        findings.Add(Rules.TemplateError.At(_at(span.Start.Line + 1, span.Start.Column + 1), text.EndsWith('.') ? text : text + "."));
    }
}

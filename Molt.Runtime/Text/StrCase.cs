namespace Molt.Runtime;

public unsafe partial struct PyStr
{
    [PyMethod("upper"), Pure]
    public static PyStr* ToUpper(PyStr* self) => Str.ChangeCase(self, CaseForm.Upper);

    [PyMethod("lower"), Pure]
    public static PyStr* ToLower(PyStr* self) => Str.ChangeCase(self, CaseForm.Lower);

    [PyMethod("casefold"), Pure]
    public static PyStr* Fold(PyStr* self) => Str.ChangeCase(self, CaseForm.Folded);

    [PyMethod("capitalize"), Pure]
    public static PyStr* Capitalize(PyStr* self)
    {
        if (self->Length == 0)
        {
            return Str.Exact(self);
        }
        var result = new TextBuilder();
        Str.AppendForm(ref result, self, 0, CaseForm.Title);
        for (nint i = 1; i < self->Length; i++)
        {
            Str.AppendForm(ref result, self, i, CaseForm.Lower);
        }
        return result.ToStr();
    }

    [PyMethod("swapcase"), Pure]
    public static PyStr* SwapCase(PyStr* self)
    {
        var result = new TextBuilder();
        for (nint i = 0; i < self->Length; i++)
        {
            CharacterProperties properties = UnicodeProperties.Of(Str.At(self, i));
            if ((properties & CharacterProperties.Upper) != 0)
            {
                Str.AppendForm(ref result, self, i, CaseForm.Lower);
            }
            else if ((properties & CharacterProperties.Lower) != 0)
            {
                Str.AppendForm(ref result, self, i, CaseForm.Upper);
            }
            else
            {
                result.Append(Str.At(self, i));
            }
        }
        return result.ToStr();
    }

    [PyMethod("title"), Pure]
    public static PyStr* ToTitle(PyStr* self)
    {
        var result = new TextBuilder();
        bool inWord = false;
        for (nint i = 0; i < self->Length; i++)
        {
            Str.AppendForm(ref result, self, i, inWord ? CaseForm.Lower : CaseForm.Title);
            inWord = UnicodeProperties.Has(Str.At(self, i), CharacterProperties.Cased);
        }
        return result.ToStr();
    }

    [PyMethod("isalpha"), Pure, NoRaise]
    public static bool IsAlphabetic(PyStr* self) => All(self, CharacterProperties.Alphabetic);

    [PyMethod("isdecimal"), Pure, NoRaise]
    public static bool IsDecimal(PyStr* self) => All(self, CharacterProperties.Decimal);

    [PyMethod("isdigit"), Pure, NoRaise]
    public static bool IsDigit(PyStr* self) => All(self, CharacterProperties.Digit);

    [PyMethod("isnumeric"), Pure, NoRaise]
    public static bool IsNumeric(PyStr* self) => All(self, CharacterProperties.Numeric);

    [PyMethod("isalnum"), Pure, NoRaise]
    public static bool IsAlphanumeric(PyStr* self) =>
        All(self, CharacterProperties.Alphabetic | CharacterProperties.Decimal | CharacterProperties.Digit | CharacterProperties.Numeric);

    [PyMethod("isascii"), Pure, NoRaise]
    public static bool IsAscii(PyStr* self) => Str.IsAscii(self);

    [PyMethod("isspace"), Pure, NoRaise]
    public static bool IsSpace(PyStr* self)
    {
        for (nint i = 0; i < self->Length; i++)
        {
            if (!UnicodeProperties.IsSpace(Str.At(self, i)))
            {
                return false;
            }
        }
        return self->Length > 0;
    }

    [PyMethod("isprintable"), Pure, NoRaise]
    public static bool IsPrintable(PyStr* self)
    {
        for (nint i = 0; i < self->Length; i++)
        {
            if (!UnicodePrintable.Is(Str.At(self, i)))
            {
                return false;
            }
        }
        return true;
    }

    [PyMethod("isidentifier"), Pure, NoRaise]
    public static bool IsIdentifier(PyStr* self)
    {
        for (nint i = 0; i < self->Length; i++)
        {
            uint character = Str.At(self, i);
            if (!(i == 0 ? UnicodeIdentifier.IsStart(character) : UnicodeIdentifier.IsContinue(character)))
            {
                return false;
            }
        }
        return self->Length > 0;
    }

    [PyMethod("islower"), Pure, NoRaise]
    public static bool IsLower(PyStr* self) => IsCase(self, CharacterProperties.Lower, CharacterProperties.Upper | CharacterProperties.Title);

    [PyMethod("isupper"), Pure, NoRaise]
    public static bool IsUpper(PyStr* self) => IsCase(self, CharacterProperties.Upper, CharacterProperties.Lower | CharacterProperties.Title);

    [PyMethod("istitle"), Pure, NoRaise]
    public static bool IsTitle(PyStr* self)
    {
        bool any = false;
        bool inWord = false;
        for (nint i = 0; i < self->Length; i++)
        {
            CharacterProperties properties = UnicodeProperties.Of(Str.At(self, i));
            bool capital = (properties & (CharacterProperties.Upper | CharacterProperties.Title)) != 0;
            bool small = (properties & CharacterProperties.Lower) != 0;
            if ((capital && inWord) || (small && !capital && !inWord))
            {
                return false;
            }
            inWord = capital || small;
            any |= inWord;
        }
        return any;
    }

    private static bool All(PyStr* self, CharacterProperties properties)
    {
        for (nint i = 0; i < self->Length; i++)
        {
            if (!UnicodeProperties.Has(Str.At(self, i), properties))
            {
                return false;
            }
        }
        return self->Length > 0;
    }

    private static bool IsCase(PyStr* self, CharacterProperties wanted, CharacterProperties forbidden)
    {
        bool any = false;
        for (nint i = 0; i < self->Length; i++)
        {
            CharacterProperties properties = UnicodeProperties.Of(Str.At(self, i));
            if ((properties & forbidden) != 0)
            {
                return false;
            }
            any |= (properties & wanted) != 0;
        }
        return any;
    }
}

public static unsafe partial class Str
{
    private const uint CapitalSigma = 0x3A3;
    private const uint FinalSigma = 0x3C2;

    /// <summary>A text with all characters in the given form.</summary>
    public static PyStr* ChangeCase(PyStr* text, CaseForm form)
    {
        if (IsAscii(text))
        {
            return ChangeAsciiCase(text, form == CaseForm.Upper ? (byte)'a' : (byte)'A');
        }
        var result = new TextBuilder();
        for (nint i = 0; i < text->Length; i++)
        {
            AppendForm(ref result, text, i, form);
        }
        return result.ToStr();
    }

    /// <summary>Appends a form of the character at an index. A capital sigma at the end of a word has a lower case of its own.</summary>
    internal static void AppendForm(ref TextBuilder result, PyStr* text, nint index, CaseForm form)
    {
        uint character = At(text, index);
        if (character == CapitalSigma && form == CaseForm.Lower && EndsWord(text, index))
        {
            result.Append(FinalSigma);
            return;
        }
        uint* forms = stackalloc uint[3];
        int count = UnicodeCase.Map(character, form, forms);
        for (int i = 0; i < count; i++)
        {
            result.Append(forms[i]);
        }
    }

    private static PyStr* ChangeAsciiCase(PyStr* text, byte first)
    {
        PyStr* result = Allocate(text->Length, text->Flags);
        if (result == null)
        {
            return null;
        }
        byte* source = Data(text);
        byte* target = Data(result);
        for (nint i = 0; i < text->Length; i++)
        {
            byte character = source[i];
            target[i] = (byte)((uint)(character - first) < 26 ? character ^ 0x20 : character);
        }
        return result;
    }

    private static bool EndsWord(PyStr* text, nint index)
    {
        nint before = index - 1;
        while (before >= 0 && UnicodeProperties.Has(At(text, before), CharacterProperties.CaseIgnorable))
        {
            before--;
        }
        if (before < 0 || !UnicodeProperties.Has(At(text, before), CharacterProperties.Cased))
        {
            return false;
        }
        nint after = index + 1;
        while (after < text->Length && UnicodeProperties.Has(At(text, after), CharacterProperties.CaseIgnorable))
        {
            after++;
        }
        return after == text->Length || !UnicodeProperties.Has(At(text, after), CharacterProperties.Cased);
    }
}

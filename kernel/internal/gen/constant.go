package gen

import (
	"go/constant"
	"go/types"
	"math/big"
	"strconv"
)

// literal is an expression of a constant's exact value and, when it is untyped, kind.
func literal(obj *types.Const) string {
	val := obj.Val()
	basic, _ := obj.Type().Underlying().(*types.Basic)
	switch {
	case basic.Info()&types.IsString != 0:
		return strconv.Quote(constant.StringVal(val))
	case basic.Kind() == types.UntypedRune:
		if n, ok := constant.Int64Val(constant.ToInt(val)); ok && n >= 0 && n <= 0x10FFFF {
			return strconv.QuoteRuneToASCII(rune(n))
		}
		return "'\\x00' + " + val.ExactString()
	case basic.Info()&types.IsFloat != 0:
		return float(val)
	case basic.Info()&types.IsComplex != 0:
		return float(constant.Real(val)) + " + 1i*(" + float(constant.Imag(val)) + ")"
	case basic.Info()&types.IsInteger != 0:
		return constant.ToInt(val).ExactString()
	}
	return val.ExactString()
}

// float is a floating-point literal, or a quotient of two.
func float(val constant.Value) string {
	val = constant.ToFloat(val)
	num, den := constant.Num(val), constant.Denom(val)
	if num.Kind() != constant.Int || den.Kind() != constant.Int {
		if f, ok := constant.Val(val).(*big.Float); ok {
			return f.Text('p', 0)
		}
		return val.ExactString()
	}
	n, _ := new(big.Int).SetString(num.ExactString(), 10)
	d, _ := new(big.Int).SetString(den.ExactString(), 10)
	r := new(big.Rat).SetFrac(n, d)
	if digits, exact := r.FloatPrec(); exact && digits < 80 {
		text := r.FloatString(digits)
		if digits == 0 {
			text += ".0"
		}
		if len(text) < 100 {
			return text
		}
	}
	// A power of two below or above: exact in base two.
	f := new(big.Float).SetPrec(uint(max(n.BitLen(), d.BitLen(), 64))).SetRat(r)
	if back, acc := f.Rat(nil); acc == big.Exact && back.Cmp(r) == 0 {
		return f.Text('p', 0)
	}
	return n.String() + ".0 / " + d.String() + ".0"
}

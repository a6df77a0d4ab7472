/*
 * The phrase grammar of aio, complete and LL(1): one token decides every choice, so the generated
 * parser needs no prediction engine (the build refuses generated code that calls one).
 *
 * It covers the language, slightly generously. The tree builders refuse what the rules let through:
 *
 *  - targets are parsed as expressions, and become targets when the tree is built;
 *  - `operation` is flat, operand after operator; precedence is climbed when the tree is built;
 *  - a list is `x (',' x?)*`: a trailing comma without look-ahead. `a,,b` is refused later;
 *  - one rule of `group` reads parenthesised expressions, tuples, generators and `with (a as b, c):`;
 *  - the token source has decided the soft keywords, and fuses `not in` and `is not`.
 *
 * Token kinds and their spelling are in imports/AioTokens.tokens.
 */
parser grammar AioParser;

options {
  tokenVocab = AioTokens;
  superClass = RuleParser;
}

// ---- what is read

file : statement* EOF ;

interactive : statement? EOF ;

evaluation : exprList NEWLINE* EOF ;

// ---- statements

statement
  : simpleLine
  | ifStmt
  | whileStmt
  | forStmt
  | tryStmt
  | withStmt
  | functionDef
  | classDef
  | asyncStmt
  | decorated
  | matchStmt
  ;

block
  : NEWLINE INDENT statement+ DEDENT
  | simpleLine
  ;

simpleLine : simpleStmt (';' simpleStmt?)* NEWLINE ;

simpleStmt
  : expressionStmt
  | 'pass'
  | 'break'
  | 'continue'
  | returnStmt
  | raiseStmt
  | deleteStmt
  | assertStmt
  | globalStmt
  | nonlocalStmt
  | importStmt
  | fromStmt
  | typeAlias
  ;

expressionStmt
  : value
    ( ('=' value)+
    | augmented value
    | ':' expression ('=' value)?
    )?
  ;

value : yieldExpr | exprList ;

augmented
  : '+=' | '-=' | '*=' | '/=' | '//=' | '%=' | '@='
  | '&=' | '|=' | '^=' | '<<=' | '>>=' | '**='
  ;

returnStmt : 'return' exprList? ;

raiseStmt : 'raise' (expression ('from' expression)?)? ;

deleteStmt : 'del' exprList ;

assertStmt : 'assert' expression (',' expression)? ;

globalStmt : 'global' NAME (',' NAME)* ;

nonlocalStmt : 'nonlocal' NAME (',' NAME)* ;

importStmt : 'import' dottedAs (',' dottedAs)* ;

dottedAs : NAME ('.' NAME)* ('as' NAME)? ;

fromStmt
  : 'from' ('.' | '...')* (NAME ('.' NAME)*)? 'import' ('*' | '(' nameAsList ')' | nameAsList)
  ;

nameAsList : nameAs (',' nameAs?)* ;

nameAs : NAME ('as' NAME)? ;

typeAlias : 'type' NAME typeParams? '=' expression ;

ifStmt : 'if' namedExpr ':' block ('elif' namedExpr ':' block)* elseBlock? ;

elseBlock : 'else' ':' block ;

whileStmt : 'while' namedExpr ':' block elseBlock? ;

forStmt : 'for' targetList 'in' exprList ':' block elseBlock? ;

tryStmt
  : 'try' ':' block
    ( exceptBlock+ elseBlock? finallyBlock?
    | finallyBlock
    )
  ;

exceptBlock : 'except' '*'? (expression ('as' NAME)?)? ':' block ;

finallyBlock : 'finally' ':' block ;

withStmt : 'with' withItem (',' withItem)* ':' block ;

withItem : expression ('as' starTarget)? ;

asyncStmt : 'async' (functionDef | forStmt | withStmt) ;

decorated : ('@' namedExpr NEWLINE)+ (functionDef | classDef | asyncStmt) ;

functionDef
  : 'def' NAME typeParams? '(' parameters? ')' ('->' expression)? ':' block
  ;

classDef : 'class' NAME typeParams? ('(' arguments? ')')? ':' block ;

parameters : parameter (',' parameter?)* ;

parameter
  : '/'
  | '*' (NAME (':' starExpr)?)?
  | '**' NAME (':' expression)?
  | NAME (':' expression)? ('=' expression)?
  ;

typeParams : '[' typeParam (',' typeParam?)* ']' ;

typeParam
  : NAME (':' expression)? ('=' expression)?
  | '*' NAME ('=' starExpr)?
  | '**' NAME ('=' expression)?
  ;

// ---- patterns

matchStmt : 'match' subject ':' NEWLINE INDENT caseBlock+ DEDENT ;

subject : starNamed (',' starNamed?)* ;

caseBlock : 'case' patternList ('if' namedExpr)? ':' block ;

patternList : starPattern (',' starPattern?)* ;

starPattern : '*' NAME | asPattern ;

asPattern : closedPattern ('|' closedPattern)* ('as' NAME)? ;

closedPattern
  : literalPattern
  | NAME ('.' NAME)* ('(' (patternArgument (',' patternArgument?)*)? ')')?
  | '(' patternList? ')'
  | '[' patternList? ']'
  | '{' (mappingItem (',' mappingItem?)*)? '}'
  ;

literalPattern
  : '-'? NUMBER (('+' | '-') NUMBER)?
  | strings
  | 'None'
  | 'True'
  | 'False'
  ;

patternArgument : asPattern ('=' asPattern)? ;

mappingItem
  : '**' NAME
  | (literalPattern | NAME ('.' NAME)*) ':' asPattern
  ;

// ---- expressions

exprList : ('*' operation | expression) (',' ('*' operation | expression)?)* ;

starExpr : '*' operation | expression ;

namedExpr : expression (':=' expression)? ;

starNamed : '*' operation | expression (':=' expression)? ;

targetList : starTarget (',' starTarget?)* ;

starTarget : '*'? operand ;

expression
  : operation ('if' operation 'else' expression)?
  | lambda
  ;

lambda : 'lambda' lambdaParameters? ':' expression ;

lambdaParameters : lambdaParameter (',' lambdaParameter?)* ;

lambdaParameter
  : '/'
  | '*' NAME?
  | '**' NAME
  | NAME ('=' expression)?
  ;

yieldExpr : 'yield' ('from' expression | exprList)? ;

operation
  : ('not' | '-' | '+' | '~')* operand
    ( ( 'or' | 'and' | 'in' | NOT_IN | 'is' | IS_NOT | '<' | '>' | '==' | '>=' | '<=' | '!='
      | '|' | '^' | '&' | '<<' | '>>' | '+' | '-' | '*' | '/' | '//' | '%' | '@' | '**'
      )
      ('not' | '-' | '+' | '~')* operand
    )*
  ;

operand
  : 'await'?
    ( NAME
    | NUMBER
    | 'None'
    | 'True'
    | 'False'
    | '...'
    | strings
    | group
    | listDisplay
    | braceDisplay
    )
    ( '.' NAME
    | call
    | subscript
    )*
  ;

group : '(' (yieldExpr | groupItem (comprehension | (',' groupItem?)*))? ')' ;

groupItem : '*' operation | expression (':=' expression | 'as' starTarget)? ;

listDisplay : '[' (starNamed (comprehension | (',' starNamed?)*))? ']' ;

braceDisplay : '{' (braceItem (comprehension | (',' braceItem?)*))? '}' ;

braceItem
  : '*' operation
  | '**' operation
  | expression (':' expression | ':=' expression)?
  ;

comprehension : comprehensionFor+ ;

comprehensionFor : 'async'? 'for' targetList 'in' operation ('if' operation)* ;

call : '(' arguments? ')' ;

arguments : argument (',' argument?)* ;

argument
  : '*' expression
  | '**' expression
  | expression ('=' expression | (':=' expression)? comprehension?)
  ;

subscript : '[' slice (',' slice?)* ']' ;

slice
  : '*' expression
  | expression (':=' expression | sliceRest)?
  | sliceRest
  ;

sliceRest : ':' expression? (':' expression?)? ;

strings : (STRING | fstring)+ ;

fstring : FSTRING_START (FSTRING_MIDDLE | replacement)* FSTRING_END ;

replacement : '{' value '='? ('!' NAME)? formatSpec? '}' ;

formatSpec : ':' (FSTRING_MIDDLE | replacement)* ;
